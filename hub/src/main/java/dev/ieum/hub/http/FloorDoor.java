package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.care.HouseWords;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.journey.Journey;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.Account;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Floor;
import dev.ieum.record.conversation.FloorChange;
import dev.ieum.record.conversation.FloorDesk;
import dev.ieum.record.conversation.FloorDesk.Move;
import dev.ieum.record.conversation.FloorDesk.Speech;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.StaffMember;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// Taking, giving back, resolving, assigning, and speaking as the one who has the floor.
final class FloorDoor implements Door {
    private static final int MAX_KEY = 100;

    private final StaffAccess access;
    private final StaffView view;
    private final HouseWords words;
    private final Journey journey;

    FloorDoor(StaffAccess access, StaffView view, HouseWords words, Journey journey) {
        this.access = access;
        this.view = view;
        this.words = words;
        this.journey = journey;
    }

    @Override
    public void add(RoutesConfig routes) {
        String base = DeskDoor.BASE + "/{id}";
        routes.post(
                base + "/take",
                ctx -> move(
                        ctx,
                        (id, by, epoch, locale) -> floors().take(id, new Move(by, epoch, words.taken(by, locale)))));
        routes.post(
                base + "/return",
                ctx -> move(
                        ctx,
                        (id, by, epoch, locale) -> floors().giveBack(id, new Move(by, epoch, words.returned(locale)))));
        routes.post(
                base + "/resolve",
                ctx -> move(
                        ctx,
                        (id, by, epoch, locale) -> floors().resolve(id, new Move(by, epoch, words.resolved(locale)))));
        routes.post(base + "/assign", this::assign);
        routes.post(base + "/messages", this::say);
    }

    private interface Step {
        FloorChange take(ConversationId id, StaffMember by, Optional<Long> epoch, String locale);
    }

    private void move(Context ctx, Step step) {
        StaffMember by = access.act(ctx).account().member();
        Fields fields = Requests.fieldsOrNone(ctx);
        Optional<Long> epoch = fields.findNumber("epoch", 0, Long.MAX_VALUE);
        fields.check();
        ConversationId id = DeskDoor.id(ctx);
        answer(ctx, id, by, step.take(id, by, epoch, locale(id, by)));
    }

    private void assign(Context ctx) {
        StaffMember by = access.act(ctx).account().member();
        Fields fields = Requests.fields(ctx);
        Optional<Long> epoch = fields.findNumber("epoch", 0, Long.MAX_VALUE);
        String wanted = fields.text("staff", MAX_KEY);
        fields.check();
        StaffMember to = access.accounts().list().stream()
                .map(Account::member)
                .filter(member -> member.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.ofFields(List.of(new BadField("/staff", "unknown", wanted))));
        ConversationId id = DeskDoor.id(ctx);
        Said notice = words.taken(to, locale(id, by));
        answer(ctx, id, by, floors().assign(id, to, new Move(by, epoch, notice)));
    }

    private void answer(Context ctx, ConversationId id, StaffMember by, FloorChange change) {
        if (change instanceof FloorChange.HeldBy(var floor) && !isMine(floor, by)) {
            throw refusal(floor);
        }
        journey.wake(id);
        ObjectNode json = Json.object();
        json.set("conversation", view.row(id, by));
        ChatDoor.answer(ctx, json);
    }

    private void say(Context ctx) {
        StaffMember by = access.act(ctx).account().member();
        Fields fields = Requests.fields(ctx);
        String key = fields.text("clientMessageId", MAX_KEY);
        String text = DeskDoor.text(fields);
        fields.check();
        switch (floors().say(DeskDoor.id(ctx), by, key, text)) {
            case Speech.Said(var message) -> {
                ObjectNode json = Json.object();
                json.set("message", view.rows().message(message));
                ChatDoor.answer(ctx, json);
            }
            case Speech.NotYours(var floor) -> throw refusal(floor);
        }
    }

    /// Who holds the floor instead.
    private Refusal refusal(Floor floor) {
        Refusal refusal = floor.owner() instanceof Floor.Owner.Staff(var member)
                ? Refusal.of(Kind.FLOOR_HELD, member.name())
                : Refusal.of(Kind.FLOOR_CHANGED);
        return refusal.with("floor", view.rows().floor(floor));
    }

    private static boolean isMine(Floor floor, StaffMember by) {
        return floor.owner() instanceof Floor.Owner.Staff(var member) && member.equals(by);
    }

    private String locale(ConversationId id, StaffMember by) {
        return view.desk().file(id, by).row().customer().locale();
    }

    private FloorDesk floors() {
        return view.conversations().floors();
    }
}
