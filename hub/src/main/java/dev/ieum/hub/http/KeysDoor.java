package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.Account;
import dev.ieum.hub.staff.ApiKeys;
import dev.ieum.hub.staff.ApiKeys.Scope;
import dev.ieum.hub.staff.Team;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The keys of the shop's own systems, for administrators.
final class KeysDoor implements Door {
    private static final String BASE = StaffDoor.BASE + "/api-keys";
    private static final int MAX_NAME = 100;

    private final StaffAccess access;
    private final ApiKeys keys;
    private final Team team;

    KeysDoor(StaffAccess access, ApiKeys keys, Team team) {
        this.access = access;
        this.keys = keys;
        this.team = team;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(BASE, this::list);
        routes.post(BASE, this::make);
        routes.delete(BASE + "/{id}", this::revoke);
    }

    private void list(Context ctx) {
        access.oversee(ctx);
        ObjectNode json = Json.object();
        ArrayNode listed = json.putArray("keys");
        keys.list().forEach(key -> {
            ObjectNode one = listed.addObject().put("id", key.id()).put("name", key.name());
            ArrayNode scopes = one.putArray("scopes");
            key.scopes().stream().sorted().map(KeysDoor::code).forEach(scopes::add);
            one.put("since", key.createdAt().toString());
        });
        ArrayNode known = json.putArray("scopes");
        Arrays.stream(Scope.values()).map(KeysDoor::code).forEach(known::add);
        ChatDoor.answer(ctx, json);
    }

    private static String code(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    private void make(Context ctx) {
        Account by = access.govern(ctx).account();
        Fields fields = Requests.fields(ctx);
        String name = fields.text("name", MAX_NAME).strip();
        List<String> wanted = fields.texts("scopes", Scope.values().length, MAX_NAME);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values())
                .filter(scope -> wanted.contains(code(scope)))
                .forEach(scopes::add);
        if (scopes.isEmpty() || scopes.size() < Set.copyOf(wanted).size()) {
            fields.problemOnce("scopes", wanted.isEmpty() ? "missing" : "unknown");
        }
        fields.check();
        String key = keys.create(name, scopes);
        team.note(by, "api-key", "made " + name);
        ctx.status(201).header("Cache-Control", "no-store");
        ChatDoor.answer(ctx, Json.object().put("key", key));
    }

    private void revoke(Context ctx) {
        Account by = access.govern(ctx).account();
        String id = ctx.pathParam("id");
        if (!keys.revoke(id)) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        team.note(by, "api-key", "revoked " + id);
        ctx.status(204);
    }
}
