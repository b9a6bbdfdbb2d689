package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.outgoing.Delivery;
import dev.ieum.hub.outgoing.Webhook;
import dev.ieum.hub.outgoing.Webhooks;
import dev.ieum.hub.staff.Account;
import dev.ieum.hub.staff.Team;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which systems of the shop are told what happens, for administrators.
final class WebhooksDoor implements Door {
    private static final String BASE = StaffDoor.BASE + "/webhooks";
    private static final String ONE = BASE + "/{id}";
    private static final int MAX_ADDRESS = 2_000;
    private static final int MAX_KIND = 40;

    private final StaffAccess access;
    private final Webhooks webhooks;
    private final Team team;

    WebhooksDoor(StaffAccess access, Webhooks webhooks, Team team) {
        this.access = access;
        this.webhooks = webhooks;
        this.team = team;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(BASE, this::list);
        routes.post(BASE, this::make);
        routes.delete(ONE, this::remove);
        routes.post(ONE + "/test", this::test);
        routes.get(ONE + "/deliveries", this::deliveries);
    }

    private void list(Context ctx) {
        access.oversee(ctx);
        ObjectNode json = Json.object();
        ArrayNode listed = json.putArray("webhooks");
        webhooks.list().forEach(webhook -> listed.add(webhook(webhook)));
        ArrayNode kinds = json.putArray("kinds");
        Webhooks.KINDS.forEach(kinds::add);
        ChatDoor.answer(ctx, json);
    }

    private static ObjectNode webhook(Webhook webhook) {
        ObjectNode json =
                Json.object().put("id", webhook.id()).put("url", webhook.url().toString());
        ArrayNode kinds = json.putArray("kinds");
        webhook.kinds().stream().sorted().forEach(kinds::add);
        return json.put("since", webhook.createdAt().toString());
    }

    private void make(Context ctx) {
        Account by = access.govern(ctx).account();
        Fields fields = Requests.fields(ctx);
        Optional<URI> url = findUrl(fields.text("url", MAX_ADDRESS));
        if (url.isEmpty()) {
            fields.problemOnce("url", "not-url");
        }
        List<String> kinds = fields.texts("kinds", Webhooks.KINDS.size(), MAX_KIND);
        kinds.stream()
                .filter(kind -> !Webhooks.KINDS.contains(kind))
                .findFirst()
                .ifPresent(kind -> fields.problem("kinds", "unknown", kind));
        fields.check();
        Webhooks.Made made = webhooks.add(url.orElseThrow(), Set.copyOf(kinds))
                .orElseThrow(() -> Refusal.of(Kind.TOO_MANY_WEBHOOKS, Integer.toString(Webhooks.MOST)));
        team.note(by, "webhook/" + made.webhook().id(), "made");
        ctx.status(201).header("Cache-Control", "no-store");
        ObjectNode json = Json.object().put("secret", made.secret());
        json.set("webhook", webhook(made.webhook()));
        ChatDoor.answer(ctx, json);
    }

    private static Optional<URI> findUrl(String text) {
        try {
            URI url = new URI(text.strip());
            boolean fits = url.getHost() != null
                    && url.getUserInfo() == null
                    && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()));
            return fits ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private void remove(Context ctx) {
        Account by = access.govern(ctx).account();
        String id = ctx.pathParam("id");
        if (!webhooks.remove(id)) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        team.note(by, "webhook/" + id, "removed");
        ctx.status(204);
    }

    private void test(Context ctx) {
        access.govern(ctx);
        if (!webhooks.test(ctx.pathParam("id"))) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        ctx.status(202);
        ChatDoor.answer(ctx, Json.object());
    }

    private void deliveries(Context ctx) {
        access.oversee(ctx);
        ObjectNode json = Json.object();
        ArrayNode listed = json.putArray("deliveries");
        webhooks.deliveries(ctx.pathParam("id")).forEach(delivery -> listed.add(delivery(delivery)));
        ChatDoor.answer(ctx, json);
    }

    private static ObjectNode delivery(Delivery delivery) {
        return Json.object()
                .put("event", delivery.event())
                .put("state", delivery.state().name().toLowerCase(Locale.ROOT))
                .put("attempts", delivery.attempts())
                .put("at", delivery.createdAt().toString())
                .put("nextAt", delivery.dueAt().toString())
                .put("outcome", delivery.outcome());
    }
}
