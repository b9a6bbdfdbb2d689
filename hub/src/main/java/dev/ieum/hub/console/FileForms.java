package dev.ieum.hub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.care.Phrases;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.ConversationFile;
import dev.ieum.record.conversation.FloorMove;
import dev.ieum.record.conversation.HandoffBrief;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Note;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.Rating;
import java.util.List;
import java.util.Optional;

/// One conversation with everything in it, as staff see it.
public final class FileForms {
    private final Phrases phrases = new Phrases("console");
    private final MessageJson form;
    private final RowForms rows;

    public FileForms(MessageJson form, RowForms rows) {
        this.form = form;
        this.rows = rows;
    }

    /// @param locale the staff member's language
    public ObjectNode file(ConversationFile file, List<Message> messages, String locale) {
        ObjectNode json = rows.row(file.row());
        ArrayNode channels = json.putArray("channels");
        messages.stream().map(Message::channel).distinct().forEach(channels::add);
        json.set("messages", messages(messages, file.opinions()));
        ArrayNode notes = json.putArray("notes");
        file.notes().forEach(note -> notes.add(note(note)));
        json.set("timeline", timeline(file, locale));
        file.brief().ifPresent(brief -> json.set("handoff", handoff(brief, file, locale)));
        file.state().task().ifPresent(task -> json.set("openTask", task(task, locale)));
        return json;
    }

    /// Messages with what their customer thinks of them.
    public ArrayNode messages(List<Message> messages, ConversationFile.Opinions opinions) {
        ArrayNode thread = Json.array();
        messages.forEach(message -> {
            ObjectNode json = rows.message(message);
            Optional.ofNullable(opinions.helpful().get(message.seq()))
                    .ifPresent(helpful -> json.put("helpful", helpful));
            thread.add(json);
        });
        return thread;
    }

    public ObjectNode note(Note note) {
        ObjectNode json = Json.object().put("id", note.id()).put("at", form.instant(note.at()));
        json.set("by", RowForms.name(note.by()));
        return json.put("text", note.text()).put("after", note.afterSeq());
    }

    private ArrayNode timeline(ConversationFile file, String locale) {
        ArrayNode entries = Json.array();
        file.moves().forEach(move -> entries.add(move(move, locale)));
        file.opinions().ratings().forEach(rating -> entries.add(rating(rating, locale)));
        return entries;
    }

    private ObjectNode move(FloorMove move, String locale) {
        String code = RowForms.code(move.why());
        String key = "floor." + code;
        String who = move.staff().orElse("");
        return Json.object()
                .put("id", "floor-" + move.at().toEpochMilli())
                .put("at", form.instant(move.at()))
                .put("after", move.afterSeq())
                .put("kind", "floor")
                .put("by", move.staff().isPresent() ? "staff" : "bot")
                .put("text", phrases.has(key) ? phrases.get(locale, key, who) : move.why());
    }

    private ObjectNode rating(Rating rating, String locale) {
        String text = phrases.get(locale, "rating", rating.score());
        return Json.object()
                .put("id", "rating-" + rating.at().toEpochMilli())
                .put("at", form.instant(rating.at()))
                .put("after", rating.afterSeq())
                .put("kind", "rating")
                .put("by", "customer")
                .put("text", rating.comment().isBlank() ? text : text + ": " + rating.comment());
    }

    private ObjectNode handoff(HandoffBrief brief, ConversationFile file, String locale) {
        ObjectNode json = Json.object();
        file.moves().stream()
                .filter(move -> move.owner().equals("WAITING"))
                .reduce((_, last) -> last)
                .ifPresent(move -> json.put("at", form.instant(move.at())));
        json.put("code", RowForms.code(brief.reason().name()))
                .put("reason", phrases.get(locale, "handoff." + brief.reason().name()))
                .put("summary", brief.summary());
        json.set("collected", collected(brief.collected()));
        ArrayNode tried = json.putArray("tried");
        brief.tried().forEach(tried::add);
        return brief.nextStep().isBlank() ? json : json.put("next", brief.nextStep());
    }

    private ObjectNode task(OpenTask task, String locale) {
        String key = "task." + task.tool();
        ObjectNode json = Json.object()
                .put("name", task.tool())
                .put("title", phrases.has(key) ? phrases.get(locale, key) : task.tool())
                .put("state", task.proposal().isPresent() ? "proposed" : "asking");
        ArrayNode collected = json.putArray("collected");
        task.slots().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(slot -> collected
                        .addObject()
                        .put("label", slotName(slot.getKey(), locale))
                        .put("value", slot.getValue()));
        ArrayNode missing = json.putArray("missing");
        task.asking().ifPresent(slot -> missing.add(slotName(slot, locale)));
        return json;
    }

    private String slotName(String slot, String locale) {
        String key = "slot." + slot;
        return phrases.has(key) ? phrases.get(locale, key) : slot;
    }

    private static ArrayNode collected(List<CardRow> values) {
        ArrayNode array = Json.array();
        values.forEach(value -> array.addObject().put("label", value.label()).put("value", value.value()));
        return array;
    }
}
