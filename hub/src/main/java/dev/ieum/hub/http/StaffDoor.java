package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.care.ShopProfile;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.Account;
import dev.ieum.hub.staff.SignIn;
import dev.ieum.hub.staff.StaffSession;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;

/// Signing in and out.
final class StaffDoor implements Door {
    static final String BASE = "/api/v1/staff";
    private static final int MAX_LOGIN = 100;
    static final int MAX_PASSWORD = 200;
    static final int MAX_CODE = 40;

    private final StaffAccess access;
    private final ShopProfile shop;

    StaffDoor(StaffAccess access, ShopProfile shop) {
        this.access = access;
        this.shop = shop;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(BASE + "/login", this::signIn);
        routes.post(BASE + "/logout", this::signOut);
        routes.get(BASE + "/me", ctx -> ChatDoor.answer(ctx, session(access.enter(ctx), Requests.locale(ctx))));
    }

    private void signIn(Context ctx) {
        if (!access.origins().isOwn(ctx)) {
            throw Refusal.of(Kind.FOREIGN_ORIGIN);
        }
        Fields fields = Requests.fields(ctx);
        String login = fields.text("login", MAX_LOGIN);
        String password = fields.text("password", MAX_PASSWORD);
        String code = fields.findText("code", MAX_CODE).orElse("");
        fields.check();
        switch (access.accounts().signIn(login, password, code, access.callers().address(ctx))) {
            case SignIn.Welcome(var token, var session) -> {
                access.accounts().signOut(StaffAccess.token(ctx));
                StaffAccess.keep(ctx, token);
                ChatDoor.answer(ctx, session(session, Requests.locale(ctx)));
            }
            case SignIn.Wrong() -> throw Refusal.of(Kind.WRONG_LOGIN);
            case SignIn.CodeNeeded() -> throw Refusal.of(Kind.CODE_NEEDED);
            case SignIn.WrongCode() -> throw Refusal.of(Kind.WRONG_CODE);
            case SignIn.Wait(var atLeast) -> throw Refusal.later(Kind.TOO_MANY_ATTEMPTS, atLeast);
        }
    }

    private void signOut(Context ctx) {
        access.act(ctx);
        access.accounts().signOut(StaffAccess.token(ctx));
        StaffAccess.keep(ctx, "");
        ctx.status(204);
    }

    private ObjectNode session(StaffSession session, String locale) {
        ObjectNode json = Json.object();
        json.set(
                "staff",
                staff(session.account())
                        .put("secondFactor", access.accounts().secondFactors().isOn(session.account())));
        json.put("csrf", session.csrf());
        json.set(
                "shop",
                Json.object()
                        .put("name", shop.name(locale))
                        .put("zone", shop.zone().getId()));
        return json;
    }

    static ObjectNode staff(Account account) {
        return Json.object()
                .put("id", account.member().id())
                .put("name", account.member().name())
                .put("role", account.role().name().toLowerCase(Locale.ROOT));
    }
}
