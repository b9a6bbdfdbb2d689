package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.chat.Tokens;
import dev.ieum.hub.http.RateLimits.Limit;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.Account;
import dev.ieum.hub.staff.SecondFactors;
import dev.ieum.hub.staff.Team;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/// What people of the shop do about their own way in: password and second factor.
final class OwnAccountDoor implements Door {
    static final int MIN_PASSWORD = 10;
    private static final String BASE = StaffDoor.BASE + "/me";
    private static final String FACTOR = BASE + "/second-factor";

    private final StaffAccess access;
    private final Team team;
    private final String shop;

    /// @param shop under which name an authenticator app keeps the account
    OwnAccountDoor(StaffAccess access, Team team, String shop) {
        this.access = access;
        this.team = team;
        this.shop = shop;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(BASE + "/password", this::setPassword);
        routes.post(FACTOR, this::begin);
        routes.post(FACTOR + "/confirm", this::confirm);
        routes.post(FACTOR + "/off", this::turnOff);
    }

    /// Who is signed in; counts as a guess, since each of these calls takes a password or a code.
    private Account enter(Context ctx) {
        Account own = access.act(ctx).account();
        access.limits().take(Limit.PROOF, own.member().id());
        return own;
    }

    private void setPassword(Context ctx) {
        Account own = enter(ctx);
        Fields fields = Requests.fields(ctx);
        String old = fields.text("password", StaffDoor.MAX_PASSWORD);
        String next = fields.text("newPassword", StaffDoor.MAX_PASSWORD);
        if (!next.isBlank() && next.codePointCount(0, next.length()) < MIN_PASSWORD) {
            fields.problem("newPassword", "too-short", Integer.toString(MIN_PASSWORD));
        }
        fields.check();
        if (!access.accounts().isPassword(own, old)) {
            throw Refusal.of(Kind.WRONG_PASSWORD);
        }
        team.setOwnPassword(own, access.accounts().hash(next), Tokens.hash(StaffAccess.token(ctx)));
        ctx.status(204);
    }

    private void begin(Context ctx) {
        Account own = enter(ctx);
        Fields fields = Requests.fields(ctx);
        String password = fields.text("password", StaffDoor.MAX_PASSWORD);
        fields.check();
        if (!access.accounts().isPassword(own, password)) {
            throw Refusal.of(Kind.WRONG_PASSWORD);
        }
        SecondFactors.Enrolment begun = factors().begin(own, shop).orElseThrow(() -> Refusal.of(Kind.SECOND_FACTOR_ON));
        ctx.header("Cache-Control", "no-store");
        ChatDoor.answer(ctx, Json.object().put("secret", begun.secret()).put("uri", begun.uri()));
    }

    private void confirm(Context ctx) {
        Account own = enter(ctx);
        List<String> recovery = factors().confirm(own, code(ctx));
        if (recovery.isEmpty()) {
            throw Refusal.of(Kind.WRONG_CODE);
        }
        team.note(own, "staff/" + own.member().id(), "second factor on");
        ObjectNode json = Json.object();
        ArrayNode codes = json.putArray("recoveryCodes");
        recovery.forEach(codes::add);
        ctx.header("Cache-Control", "no-store");
        ChatDoor.answer(ctx, json);
    }

    private void turnOff(Context ctx) {
        Account own = enter(ctx);
        if (!factors().accepts(own, code(ctx))) {
            throw Refusal.of(Kind.WRONG_CODE);
        }
        factors().remove(own);
        team.note(own, "staff/" + own.member().id(), "second factor off");
        ctx.status(204);
    }

    private static String code(Context ctx) {
        Fields fields = Requests.fields(ctx);
        String code = fields.text("code", StaffDoor.MAX_CODE);
        fields.check();
        return code;
    }

    private SecondFactors factors() {
        return access.accounts().secondFactors();
    }
}
