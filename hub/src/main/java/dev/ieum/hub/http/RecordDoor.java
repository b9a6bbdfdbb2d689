package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.BadFields;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.ApiKeys.Scope;
import dev.ieum.hub.systems.RecordKinds;
import dev.ieum.record.audit.Actor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The shop's own systems write and read the record's rows.
final class RecordDoor implements Door {
    private static final String BASE = "/api/v1/record";
    private static final Actor BY = Actor.shop("api");
    private static final int MAX_KEY = 200;

    private final ApiAccess access;
    private final RecordKinds kinds;

    RecordDoor(ApiAccess access, RecordKinds kinds) {
        this.access = access;
        this.kinds = kinds;
    }

    @Override
    public void add(RoutesConfig routes) {
        for (String name : kinds.names()) {
            String path = BASE + "/" + name + (name.equals("stock") ? "/{location}/{key}" : "/{key}");
            routes.put(path, ctx -> put(ctx, name));
            routes.get(path, ctx -> get(ctx, name));
        }
        routes.post(BASE + "/import", this::bring);
    }

    private void put(Context ctx, String name) {
        access.enter(ctx, Scope.RECORD_WRITE);
        kind(name).put(key(ctx), Requests.fields(ctx), BY);
        answer(ctx, name);
    }

    private void get(Context ctx, String name) {
        access.enter(ctx, Scope.RECORD_READ);
        answer(ctx, name);
    }

    private void answer(Context ctx, String name) {
        ObjectNode row = kind(name).find(key(ctx)).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND));
        ChatDoor.answer(ctx, row);
    }

    private void bring(Context ctx) {
        access.enter(ctx, Scope.RECORD_WRITE);
        Lines lines = new Lines();
        try {
            lines.read(
                    ctx.req().getInputStream(), batch -> batch.forEach(line -> lines.attempt(line, () -> take(line))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChatDoor.answer(ctx, lines.answer());
    }

    private void take(Lines.Line line) {
        Fields fields = new Fields(line.json());
        String name = fields.text("kind", MAX_KEY);
        String key = fields.text("key", MAX_KEY);
        Optional<dev.ieum.hub.systems.Kind> kind = kinds.find(name);
        if (kind.isEmpty()) {
            fields.problemOnce("kind", "unknown");
        }
        fields.check();
        kind.orElseThrow().put(key, fields, BY);
        line.result().put("kind", name).put("key", key).put("status", "ok");
    }

    private dev.ieum.hub.systems.Kind kind(String name) {
        return kinds.find(name).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND));
    }

    private static String key(Context ctx) {
        String key = ctx.pathParam("key");
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw new BadFields(List.of(new BadField("/key", "invalid")));
        }
        return ctx.pathParamMap().containsKey("location") ? ctx.pathParam("location") + "/" + key : key;
    }
}
