package dev.ieum.hub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.care.Phrases;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.conversation.ConversationRow;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.order.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a customer did, newest first.
///
/// @param locale the staff member's language
record Timeline(MessageJson form, Phrases phrases, String locale) {
    private static final int MOST = 100;

    ArrayNode of(CustomerRecord record, CustomerId customer, List<ConversationRow> conversations) {
        List<Entry> entries = new ArrayList<>();
        record.orders().list(customer, MOST).forEach(order -> entries.add(entry(order)));
        record.bookings().list(customer, MOST).forEach(booking -> entries.add(entry(booking)));
        conversations.forEach(conversation -> entries.add(entry(conversation)));
        ArrayNode array = Json.array();
        entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(MOST)
                .forEach(entry -> array.addObject()
                        .put("at", form.instant(entry.at()))
                        .put("kind", entry.kind())
                        .put("text", entry.text())
                        .put("ref", entry.kind() + "/" + entry.id()));
        return array;
    }

    private Entry entry(Order order) {
        String text = phrases.get(
                locale,
                "timeline.order",
                order.number(),
                String.format("%,d", order.bill().total().amount()));
        return new Entry(
                order.buyer().orderedAt(), "order", text, order.number().value());
    }

    private Entry entry(Booking booking) {
        String title = booking.session().course().name().in(locale);
        String text = phrases.get(locale, "timeline.booking", booking.number(), title);
        return new Entry(
                booking.history().bookedAt(), "booking", text, booking.number().value());
    }

    private Entry entry(ConversationRow row) {
        String key = "channel." + row.marks().channel();
        String channel =
                phrases.has(key) ? phrases.get(locale, key) : row.marks().channel();
        return new Entry(
                row.marks().openedAt(),
                "conversation",
                phrases.get(locale, "timeline.conversation", channel),
                row.id().value());
    }

    private record Entry(Instant at, String kind, String text, String id) {}
}
