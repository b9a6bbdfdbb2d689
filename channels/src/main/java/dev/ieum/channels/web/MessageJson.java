package dev.ieum.channels.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.Claim;
import dev.ieum.record.conversation.ClaimKind;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.identity.IdentityLevel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Messages of a thread as they travel to browsers.
///
/// @param zone the shop's zone: instants carry its offset
public record MessageJson(ZoneId zone) {
    /// The slot whose choices ask for one to five points instead of words.
    public static final String RATING = "rating";

    public ObjectNode write(Message message) {
        Said said = message.said();
        boolean asksRating = asksRating(said);
        ObjectNode json = Json.object()
                .put("seq", message.seq())
                .put("id", message.place().id().value())
                .put("at", instant(message.at()))
                .put("from", from(message.author()));
        if (message.author() instanceof Author.Staff(var member)) {
            json.put("author", member.name());
        }
        json.put("channel", message.channel()).put("text", said.text());
        json.set("sources", list(said.sources(), this::source));
        json.set("claims", list(said.claims(), MessageJson::claim));
        json.set("cards", list(said.cards(), this::card));
        json.set("choices", list(asksRating ? List.of() : said.choices(), MessageJson::choice));
        json.set("attachments", list(message.attachments(), MessageJson::attachment));
        json.put("intent", intent(said.purpose())).put("ai", message.author() instanceof Author.Bot);
        if (asksRating) {
            json.put("asks", RATING);
        }
        return json;
    }

    public ArrayNode write(Collection<Message> messages) {
        return list(messages, this::write);
    }

    /// RFC 3339 with the shop's offset, to the millisecond.
    public String instant(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }

    /// 0: a channel address; 1: says who they are; 2: proven.
    public static int level(IdentityLevel level) {
        return switch (level) {
            case ADDRESS -> 0;
            case CLAIMED -> 1;
            case PROVEN -> 2;
        };
    }

    private static boolean asksRating(Said said) {
        return !said.choices().isEmpty()
                && said.choices().stream()
                        .allMatch(choice ->
                                choice.action() instanceof Action.Pick(var slot, var _) && slot.equals(RATING));
    }

    private static String from(Author author) {
        return switch (author) {
            case Author.Customer _ -> "customer";
            case Author.Bot _ -> "bot";
            case Author.Staff _ -> "staff";
            case Author.Hub _ -> "system";
        };
    }

    private static String intent(Purpose purpose) {
        return switch (purpose) {
            case ANSWER, SPOKEN -> "answer";
            case ASK -> "ask";
            case PROPOSAL -> "proposal";
            case DONE -> "done";
            case HANDOFF -> "handoff";
            case NOTICE -> "notice";
        };
    }

    private ObjectNode source(Source source) {
        ObjectNode json = Json.object().put("article", source.span().article()).put("title", source.title());
        if (!source.heading().isBlank()) {
            json.put("heading", source.heading());
        }
        json.put("passage", source.passage());
        source.url().ifPresent(url -> json.put("url", url));
        return json.put("updatedAt", instant(source.updatedAt()));
    }

    private static ObjectNode claim(Claim claim) {
        ObjectNode bound = Json.object();
        switch (claim.boundTo()) {
            case Claim.Binding.ToArticle(var article) -> bound.put("article", article);
            case Claim.Binding.ToRow(var row) -> bound.put("row", row.toString());
            case Claim.Binding.ToMessage(var seq) -> bound.put("message", seq);
        }
        ObjectNode json = Json.object().put("text", claim.text()).put("kind", kind(claim));
        json.set("boundTo", bound);
        return json;
    }

    private static String kind(Claim claim) {
        if (claim.kind() == ClaimKind.NUMBER_OF_ROW) {
            return claim.boundTo() instanceof Claim.Binding.ToRow(var row) ? row.kind() + "-number" : "number";
        }
        return kebab(claim.kind());
    }

    private ObjectNode card(Card card) {
        ObjectNode json = Json.object().put("kind", kebab(card.kind())).put("title", card.title());
        card.subtitle().ifPresent(subtitle -> json.put("subtitle", subtitle));
        json.set("rows", list(card.rows(), MessageJson::row));
        card.ref().ifPresent(ref -> json.put("ref", ref.toString()));
        card.expiresAt().ifPresent(until -> json.put("expiresAt", instant(until)));
        json.set("choices", list(card.choices(), MessageJson::choice));
        return json;
    }

    private static ObjectNode row(CardRow row) {
        return Json.object().put("label", row.label()).put("value", row.value());
    }

    private static ObjectNode choice(Choice choice) {
        ObjectNode json = Json.object().put("label", choice.label());
        json.set("action", ActionJson.write(choice.action()));
        return json;
    }

    private static ObjectNode attachment(Attachment attachment) {
        ObjectNode json = Json.object()
                .put("id", id(attachment.url()))
                .put("url", attachment.url())
                .put("kind", attachment.kind().equals("image") ? "image" : "pdf");
        if (!attachment.name().isBlank()) {
            json.put("name", attachment.name());
        }
        return json;
    }

    /// The last segment of the path, without the query.
    private static String id(String url) {
        String path = url.split("\\?", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> ArrayNode list(Collection<T> values, Function<T, ObjectNode> form) {
        ArrayNode array = Json.array();
        values.forEach(value -> array.add(form.apply(value)));
        return array;
    }
}
