package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.ConversationPage;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Note;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.conversation.Texts;
import dev.ieum.record.conversation.View;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What staff read of conversations, and what they write beside them.
final class DeskDoor implements Door {
    static final String BASE = StaffDoor.BASE + "/conversations";
    private static final int PAGE = 50;
    private static final int MAX_PAGE = 100;
    private static final int MAX_KEY = 100;
    private static final int MAX_TAGS = 20;
    private static final int MAX_TAG = 40;
    private static final Pattern POSITION = Pattern.compile("-?\\d{1,18}/.{1,100}");

    private final StaffAccess access;
    private final StaffView view;
    private final Feed customers;
    private final Clock clock;

    /// @param customers tells customers that they were read
    DeskDoor(StaffAccess access, StaffView view, Feed customers, Clock clock) {
        this.access = access;
        this.view = view;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(BASE, this::list);
        routes.get(BASE + "/{id}", this::file);
        routes.get(BASE + "/{id}/messages", this::earlier);
        routes.post(BASE + "/{id}/notes", this::note);
        routes.post(BASE + "/{id}/tags", this::tag);
        routes.post(BASE + "/{id}/read", this::read);
    }

    static ConversationId id(Context ctx) {
        String id = ctx.pathParam("id");
        if (id.isBlank()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND);
        }
        return new ConversationId(id);
    }

    private void list(Context ctx) {
        StaffMember by = access.enter(ctx).account().member();
        String position = view.feed().position();
        int limit = (int) Requests.number(ctx, "limit", PAGE, MAX_PAGE);
        Optional<String> after = Optional.ofNullable(ctx.queryParam("after")).filter(text -> !text.isBlank());
        if (after.isPresent() && !POSITION.matcher(after.get()).matches()) {
            throw Refusal.ofFields(List.of(new BadField("?after", "invalid")));
        }
        ConversationPage page = view.desk().list(view(ctx), by, after, limit);
        ObjectNode json = Json.object();
        ArrayNode rows = json.putArray("conversations");
        page.rows().forEach(row -> rows.add(view.rows().row(row)));
        json.set("counts", view.rows().counts(page.counts()));
        json.put("position", position);
        page.next().ifPresent(next -> json.put("next", next));
        ChatDoor.answer(ctx, json.put("now", view.form().instant(clock.instant())));
    }

    private static View view(Context ctx) {
        String name = ctx.queryParam("view");
        String wanted = name == null ? "all" : name.toLowerCase(Locale.ROOT);
        return Arrays.stream(View.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.ofFields(List.of(new BadField("?view", "unknown", wanted))));
    }

    private void file(Context ctx) {
        StaffMember by = access.enter(ctx).account().member();
        ChatDoor.answer(ctx, view.file(id(ctx), by, Requests.locale(ctx)));
    }

    private void earlier(Context ctx) {
        access.enter(ctx);
        view.conversations().floor(id(ctx));
        long before = Requests.number(ctx, "before", Long.MAX_VALUE, Long.MAX_VALUE);
        long limit = Requests.number(ctx, "limit", StaffView.PAGE, StaffView.PAGE);
        ChatDoor.answer(ctx, view.earlier(id(ctx), before, (int) Math.max(1, limit)));
    }

    private void note(Context ctx) {
        StaffMember by = access.act(ctx).account().member();
        Fields fields = Requests.fields(ctx);
        String key = fields.text("clientMessageId", MAX_KEY);
        String text = text(fields);
        fields.check();
        Note note = view.desk().note(id(ctx), by, key, text);
        view.feed().tell(new StaffNews.NoteWritten(id(ctx), note));
        ObjectNode json = Json.object();
        json.set("note", view.files().note(note));
        ChatDoor.answer(ctx, json);
    }

    /// A text of staff: not blank once it is cleaned.
    static String text(Fields fields) {
        String text = Texts.clean(fields.text("text", InboundMessage.MAX_CHARACTERS));
        if (text.isEmpty()) {
            fields.problemOnce("text", "blank");
        }
        return text;
    }

    private void tag(Context ctx) {
        StaffMember by = access.act(ctx).account().member();
        Fields fields = Requests.fields(ctx);
        Set<String> added = Set.copyOf(fields.texts("add", MAX_TAGS, MAX_TAG));
        Set<String> removed = Set.copyOf(fields.texts("remove", MAX_TAGS, MAX_TAG));
        fields.check();
        view.desk().tag(id(ctx), added, removed);
        ObjectNode json = Json.object();
        json.set("conversation", view.row(id(ctx), by));
        ChatDoor.answer(ctx, json);
    }

    private void read(Context ctx) {
        StaffMember by = access.act(ctx).account().member();
        Fields fields = Requests.fields(ctx);
        long seq = fields.number("seq", 0, Long.MAX_VALUE);
        fields.check();
        view.desk().read(id(ctx), by, seq);
        customers.tell(id(ctx), new Feed.Happening.Read(seq));
        ctx.status(204);
    }
}
