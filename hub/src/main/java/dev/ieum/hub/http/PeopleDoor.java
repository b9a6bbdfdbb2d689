package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.care.Phrases;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.BadField;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.conversation.Texts;
import dev.ieum.record.conversation.View;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Customers, colleagues, and what a new installation still needs.
final class PeopleDoor implements Door {
    private static final int MOST = 50;
    private static final int MAX_QUERY = 100;
    private static final List<String> CANNED = List.of("hello", "check", "thanks");

    private final Phrases phrases = new Phrases("console");
    private final StaffAccess access;
    private final StaffView view;
    private final Setup setup;

    /// How far a new installation is.
    ///
    /// @param articles how many there are, at most [dev.ieum.knowledge.article.ArticleFilter#MAX_LIMIT]
    /// @param kakao whether the channel is connected
    /// @param hours whether somebody has set the consulting hours
    record Setup(IntSupplier articles, boolean kakao, boolean hours) {}

    PeopleDoor(StaffAccess access, StaffView view, Setup setup) {
        this.access = access;
        this.view = view;
        this.setup = setup;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(StaffDoor.BASE + "/customers", this::search);
        routes.get(StaffDoor.BASE + "/customers/{id}", this::customer);
        routes.get(StaffDoor.BASE + "/colleagues", this::colleagues);
        routes.get(StaffDoor.BASE + "/canned-responses", this::canned);
        routes.get(StaffDoor.BASE + "/setup", this::setUp);
    }

    private void search(Context ctx) {
        access.enter(ctx);
        String query = ctx.queryParam("query");
        String wanted = query == null ? "" : Texts.clean(query);
        if (wanted.length() > MAX_QUERY) {
            throw Refusal.ofFields(List.of(new BadField("?query", "too-long", Integer.toString(MAX_QUERY))));
        }
        ObjectNode json = Json.object();
        ArrayNode found = json.putArray("customers");
        if (!wanted.isEmpty()) {
            view.record()
                    .customers()
                    .search(wanted, MOST)
                    .forEach(customer -> found.add(view.customers().found(customer)));
        }
        ChatDoor.answer(ctx, json);
    }

    private void customer(Context ctx) {
        StaffMember by = access.enter(ctx).account().member();
        String id = ctx.pathParam("id");
        Customer customer =
                view.record().customers().find(new CustomerId(id)).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND));
        ObjectNode json = Json.object();
        json.set("customer", view.customers().whole(customer, by, Requests.locale(ctx)));
        ChatDoor.answer(ctx, json);
    }

    private void colleagues(Context ctx) {
        access.enter(ctx);
        ObjectNode json = Json.object();
        json.set("staff", view.colleagues());
        ChatDoor.answer(ctx, json);
    }

    private void canned(Context ctx) {
        access.enter(ctx);
        ObjectNode json = Json.object();
        ArrayNode responses = json.putArray("cannedResponses");
        for (String locale : List.of("ko", "en")) {
            for (String name : CANNED) {
                responses
                        .addObject()
                        .put("id", name + "-" + locale)
                        .put("shortcut", name)
                        .put("title", phrases.get(locale, "canned." + name + ".title"))
                        .put("text", phrases.get(locale, "canned." + name))
                        .put("locale", locale);
            }
        }
        ChatDoor.answer(ctx, json);
    }

    private void setUp(Context ctx) {
        StaffMember by = access.enter(ctx).account().member();
        int articles = setup.articles().getAsInt();
        boolean written =
                !view.desk().list(View.ALL, by, Optional.empty(), 1).rows().isEmpty();
        ObjectNode json = Json.object();
        ArrayNode steps = json.putArray("steps");
        steps.addObject().put("step", "article").put("done", articles > 0).put("count", articles);
        steps.addObject().put("step", "widget").put("done", written);
        steps.addObject().put("step", "kakao").put("done", setup.kakao());
        steps.addObject().put("step", "hours").put("done", setup.hours());
        steps.addObject()
                .put("step", "colleague")
                .put("done", access.accounts().list().size() > 1);
        ChatDoor.answer(ctx, json);
    }
}
