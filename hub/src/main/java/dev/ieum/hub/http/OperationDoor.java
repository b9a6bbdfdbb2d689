package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// What those who run the program look at.
final class OperationDoor implements Door {
    private final Map<String, BooleanSupplier> parts;
    private final PrometheusMeterRegistry metrics;

    /// @param parts what must work, by name
    OperationDoor(Map<String, BooleanSupplier> parts, PrometheusMeterRegistry metrics) {
        this.parts = new TreeMap<>(parts);
        this.metrics = metrics;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/health/live", ctx -> ChatDoor.answer(ctx, Json.object().put("status", "up")));
        routes.get("/health/ready", this::ready);
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.scrape()));
        routes.get("/api/openapi.yaml", OperationDoor::describe);
    }

    private void ready(Context ctx) {
        ObjectNode json = Json.object();
        ObjectNode states = json.putObject("parts");
        boolean all = true;
        for (Map.Entry<String, BooleanSupplier> part : parts.entrySet()) {
            boolean up = isUp(part.getValue());
            states.put(part.getKey(), up ? "up" : "down");
            all &= up;
        }
        json.put("status", all ? "up" : "down");
        ctx.status(all ? 200 : 503);
        ChatDoor.answer(ctx, json);
    }

    private static boolean isUp(BooleanSupplier part) {
        try {
            return part.getAsBoolean();
        } catch (RuntimeException _) {
            return false;
        }
    }

    private static void describe(Context ctx) {
        InputStream description = OperationDoor.class.getResourceAsStream("/openapi.yaml");
        if (description == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND);
        }
        ctx.contentType("application/yaml").result(description);
    }
}
