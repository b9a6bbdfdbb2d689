package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.chat.Tokens;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.Account;
import dev.ieum.hub.staff.Account.Role;
import dev.ieum.hub.staff.Team;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;

/// The accounts of the people of the shop, for administrators. Passwords that are made here are shown once.
final class TeamDoor implements Door {
    private static final String BASE = StaffDoor.BASE + "/accounts";
    private static final String ONE = BASE + "/{id}";
    private static final int MAX_LOGIN = 100;
    private static final int MAX_NAME = 50;

    private final StaffAccess access;
    private final Team team;

    TeamDoor(StaffAccess access, Team team) {
        this.access = access;
        this.team = team;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(BASE, this::list);
        routes.post(BASE, this::hire);
        routes.put(ONE, this::change);
        routes.post(ONE + "/password", this::reset);
    }

    private void list(Context ctx) {
        access.oversee(ctx);
        ObjectNode json = Json.object();
        ArrayNode accounts = json.putArray("accounts");
        team.list().forEach(mate -> accounts.add(mate(mate)));
        ChatDoor.answer(ctx, json);
    }

    private static ObjectNode mate(Team.Mate mate) {
        return StaffDoor.staff(mate.account())
                .put("login", mate.account().login())
                .put("disabled", mate.disabled())
                .put("secondFactor", mate.secondFactor())
                .put("since", mate.since().toString());
    }

    private void hire(Context ctx) {
        Account by = access.govern(ctx).account();
        Fields fields = Requests.fields(ctx);
        String login = fields.text("login", MAX_LOGIN).strip().toLowerCase(Locale.ROOT);
        String name = fields.text("name", MAX_NAME).strip();
        Role role = role(fields);
        if (login.chars().anyMatch(Character::isWhitespace)) {
            fields.problem("login", "invalid", login);
        }
        fields.check();
        String password = Tokens.random();
        if (!access.accounts().create(login, name, role, access.accounts().hash(password))) {
            throw Refusal.of(Kind.LOGIN_TAKEN, login);
        }
        Team.Mate made = team.list().stream()
                .filter(mate -> mate.account().login().equals(login))
                .findFirst()
                .orElseThrow();
        team.note(by, "staff/" + made.account().member().id(), "made");
        ctx.status(201).header("Cache-Control", "no-store");
        ObjectNode json = Json.object().put("password", password);
        json.set("account", mate(made));
        ChatDoor.answer(ctx, json);
    }

    private void change(Context ctx) {
        Account by = access.govern(ctx).account();
        Fields fields = Requests.fields(ctx);
        String name = fields.text("name", MAX_NAME).strip();
        Role role = role(fields);
        boolean disabled = fields.flag("disabled");
        fields.check();
        String id = ctx.pathParam("id");
        switch (team.change(by, id, new Team.Terms(name, role, disabled))) {
            case DONE -> list(ctx);
            case UNKNOWN -> throw Refusal.of(Kind.NOT_FOUND);
            case LAST_ADMIN -> throw Refusal.of(Kind.LAST_ADMIN);
        }
    }

    private static Role role(Fields fields) {
        String role = fields.text("role", 10);
        if (!role.isBlank() && !role.equals("admin") && !role.equals("agent")) {
            fields.problem("role", "unknown", role);
        }
        return role.equals("admin") ? Role.ADMIN : Role.AGENT;
    }

    private void reset(Context ctx) {
        Account by = access.govern(ctx).account();
        String password = Tokens.random();
        if (!team.reset(by, ctx.pathParam("id"), access.accounts().hash(password))) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        ctx.header("Cache-Control", "no-store");
        ChatDoor.answer(ctx, Json.object().put("password", password));
    }
}
