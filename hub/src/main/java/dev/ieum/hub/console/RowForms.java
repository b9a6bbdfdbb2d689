package dev.ieum.hub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.ConversationRow;
import dev.ieum.record.conversation.Floor;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Outbox;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.conversation.SourceSpan;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.conversation.View;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.identity.Identities;
import dev.ieum.record.identity.IdentityLevel;
import dev.ieum.record.identity.Link;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lines of lists, floors and messages as staff see them.
public final class RowForms {
    private static final int EXCERPT = 200;
    private static final Set<String> PUSHED = Set.of("line", "messenger", "telegram");

    private final MessageJson form;
    private final Identities identities;
    private final Outbox outbox;

    public RowForms(MessageJson form, Identities identities, Outbox outbox) {
        this.form = form;
        this.identities = identities;
        this.outbox = outbox;
    }

    /// One line of a list.
    public ObjectNode row(ConversationRow row) {
        ObjectNode json = Json.object().put("id", row.id().value());
        json.set("customer", customer(row.customer()));
        json.put("channel", row.marks().channel());
        json.putArray("channels").add(row.marks().channel());
        json.put("state", row.marks().open() ? "open" : "resolved");
        row.last().ifPresent(last -> json.set("lastMessage", last(last)));
        json.set("floor", floor(row.floor()));
        json.put("unread", row.unread());
        ArrayNode tags = json.putArray("tags");
        row.marks().tags().stream().sorted().forEach(tags::add);
        if (row.floor().owner() instanceof Floor.Owner.Waiting) {
            json.put("waitingSince", form.instant(row.floor().since()));
        }
        return json;
    }

    /// Who has the floor.
    public ObjectNode floor(Floor floor) {
        ObjectNode json = Json.object();
        switch (floor.owner()) {
            case Floor.Owner.Bot _ -> json.put("owner", "bot");
            case Floor.Owner.Waiting _ -> json.put("owner", "waiting");
            case Floor.Owner.Staff(var member) -> {
                json.put("owner", "staff");
                json.set("staff", name(member));
            }
        }
        return json.put("epoch", floor.epoch())
                .put("since", form.instant(floor.since()))
                .put("why", code(floor.why()));
    }

    /// A message with what became of it on its way out.
    public ObjectNode message(Message message) {
        ObjectNode json = form.write(message);
        List<Source> sources = message.said().sources();
        for (int i = 0; i < sources.size(); i++) {
            SourceSpan span = sources.get(i).span();
            ((ObjectNode) json.path("sources").path(i))
                    .put("version", span.version())
                    .put("start", span.start())
                    .put("end", span.end());
        }
        outbox.findState(message.place().conversation(), message.seq())
                .ifPresent(state -> json.set("delivery", delivery(message, state)));
        return json;
    }

    public ObjectNode counts(Map<View, Integer> counts) {
        ObjectNode json = Json.object();
        for (View view : View.values()) {
            json.put(view.name().toLowerCase(Locale.ROOT), counts.getOrDefault(view, 0));
        }
        return json;
    }

    static ObjectNode name(StaffMember member) {
        return Json.object().put("id", member.id()).put("name", member.name());
    }

    private ObjectNode customer(ConversationRow.Customer customer) {
        String name = Names.name(customer.id(), customer.name(), "ko");
        return Json.object()
                .put("id", customer.id().value())
                .put("name", name)
                .put("initial", Names.initial(name))
                .put("level", MessageJson.level(level(customer.id())));
    }

    /// The highest level that any of the customer's addresses has.
    IdentityLevel level(CustomerId customer) {
        return identities.list(customer).stream()
                .map(Link::level)
                .max(Comparator.naturalOrder())
                .orElse(IdentityLevel.ADDRESS);
    }

    private ObjectNode last(Message message) {
        String text = message.said().text();
        return Json.object()
                .put("text", text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…")
                .put("at", form.instant(message.at()))
                .put("from", from(message.author()));
    }

    private ObjectNode delivery(Message message, String state) {
        boolean waits = state.equals("PENDING") && !PUSHED.contains(message.channel());
        ObjectNode json = Json.object()
                .put(
                        "state",
                        switch (state) {
                            case "DELIVERED" -> "delivered";
                            case "FAILED" -> "failed";
                            case "UNKNOWN" -> "unknown";
                            default -> waits ? "with-next-message" : "sending";
                        })
                .put("at", form.instant(message.at()));
        return waits ? json.put("text", "손님이 다시 쓸 때 전해져요") : json;
    }

    static String from(Author author) {
        return switch (author) {
            case Author.Customer _ -> "customer";
            case Author.Bot _ -> "bot";
            case Author.Staff _ -> "staff";
            case Author.Hub _ -> "system";
        };
    }

    /// `HandoffReason` and reasons of the record as the codes of the staff API.
    static String code(String why) {
        return switch (why.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "asked-for-person" -> "asked-for-person";
            case "not-understood" -> "could-not-answer";
            case "failure" -> "failure";
            case "opened", "taken", "assigned", "returned", "resolved" -> why.toLowerCase(Locale.ROOT);
            case "group-quote", "health", "defect", "dispute", "privacy", "press", "abuse", "shop-policy" -> "rule";
            default -> why;
        };
    }
}
