package dev.ieum.hub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.care.Phrases;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.order.Fulfilment;
import dev.ieum.record.order.Order;
import dev.ieum.record.shop.Won;
import java.util.Locale;

/// Orders and bookings as staff see them.
///
/// @param locale the staff member's language
record PurchaseForms(MessageJson form, Phrases phrases, String locale) {

    ObjectNode booking(Booking booking) {
        ObjectNode json = Json.object()
                .put("number", booking.number().value())
                .put("title", booking.session().course().name().in(locale))
                .put("place", booking.session().location().name().in(locale))
                .put("startsAt", form.instant(booking.session().startsAt()))
                .put("endsAt", form.instant(booking.session().endsAt()))
                .put("seats", booking.party().people())
                .put("status", kebab(booking.status()));
        json.set("paid", money(booking.quote().total()));
        return json;
    }

    ObjectNode order(Order order) {
        ObjectNode json = Json.object()
                .put("number", order.number().value())
                .put("placedAt", form.instant(order.buyer().orderedAt()))
                .put("status", kebab(order.status()));
        json.set("total", money(order.bill().total()));
        ArrayNode lines = json.putArray("lines");
        order.lines().forEach(line -> {
            ObjectNode form = lines.addObject()
                    .put("sku", line.sku().value())
                    .put("name", line.name())
                    .put("quantity", line.quantity());
            form.set("amount", money(line.sum()));
        });
        switch (order.fulfilment()) {
            case Fulfilment.Parcel parcel ->
                parcel.tracking().ifPresent(number -> json.set("tracking", tracking(order, parcel, number)));
            case Fulfilment.Pickup pickup ->
                pickup.keptUntil()
                        .ifPresent(day -> json.set(
                                "pickup",
                                Json.object()
                                        .put("place", pickup.location().value())
                                        .put(
                                                "until",
                                                form.instant(day.plusDays(1)
                                                        .atStartOfDay(form.zone())
                                                        .toInstant()
                                                        .minusSeconds(1)))));
        }
        return json;
    }

    private ObjectNode tracking(Order order, Fulfilment.Parcel parcel, String number) {
        ObjectNode json = Json.object()
                .put("carrier", parcel.carrier().orElse(""))
                .put("number", number)
                .put("state", phrases.get(locale, "order." + order.status().name()));
        parcel.arrivesOn().ifPresent(day -> json.put("expectedOn", day.toString()));
        ArrayNode events = json.putArray("events");
        parcel.shippedAt()
                .ifPresent(at -> events.addObject()
                        .put("at", form.instant(at))
                        .put("text", phrases.get(locale, "order.shipped")));
        parcel.deliveredAt()
                .ifPresent(at -> events.addObject()
                        .put("at", form.instant(at))
                        .put("text", phrases.get(locale, "order.delivered")));
        return json;
    }

    static ObjectNode money(Won won) {
        return Json.object().put("amount", won.amount()).put("currency", "KRW");
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
