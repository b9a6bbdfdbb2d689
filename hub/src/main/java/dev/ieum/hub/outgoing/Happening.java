package dev.ieum.hub.outgoing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Change;
import dev.ieum.record.conversation.FloorMove;
import java.time.Instant;
import java.util.Locale;

/// Something that a webhook tells: that it happened and to what, never personal data. Who wants more reads
/// it with a key.
///
/// @param event names it; the same one told again has the same name
/// @param by what sort of party did it: `customer`, `bot`, `staff`, `shop`, `hub`
/// @param kind of what it happened to: `booking`, `class-session`, `order`, `customer`, `conversation` …
/// @param id which one of its kind
/// @param what became of it, such as `confirmed`
public record Happening(String event, Instant at, String by, String kind, String id, String what) {
    private static final String WAITING = "WAITING";

    static Happening of(Change change) {
        int slash = change.row().indexOf('/');
        boolean single = slash < 0;
        return new Happening(
                change.id().toString(),
                change.at(),
                change.by().kind().name().toLowerCase(Locale.ROOT),
                single ? change.row() : change.row().substring(0, slash),
                single ? "" : change.row().substring(slash + 1),
                change.what());
    }

    static Happening of(FloorMove.InThread moved) {
        FloorMove move = moved.move();
        String conversation = moved.conversation().value();
        String by = move.staff().isPresent() ? Actor.Kind.STAFF.name() : Actor.Kind.HUB.name();
        return new Happening(
                conversation + "-" + moved.epoch(),
                move.at(),
                by.toLowerCase(Locale.ROOT),
                "conversation",
                conversation,
                move.owner().equals(WAITING) ? "handed over, " + move.why() : move.why());
    }

    /// Whether the shop's own system did it, which knows.
    boolean isOwn() {
        return by.equals(Actor.Kind.SHOP.name().toLowerCase(Locale.ROOT));
    }

    /// `{"id","type","at","by","subject":{"kind","id"},"what"}`.
    String body() {
        ObjectNode json = Json.object()
                .put("id", event)
                .put("type", kind + ".changed")
                .put("at", at.toString())
                .put("by", by);
        json.set("subject", Json.object().put("kind", kind).put("id", id));
        return Json.text(json.put("what", what));
    }
}
