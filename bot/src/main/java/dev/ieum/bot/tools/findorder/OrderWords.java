package dev.ieum.bot.tools.findorder;

import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Told;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardKind;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.order.Fulfilment;
import dev.ieum.record.order.Order;
import dev.ieum.record.order.OrderLine;
import dev.ieum.record.order.OrderStatus;
import dev.ieum.record.shop.LocationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How an order is told of.
final class OrderWords {

    private final CustomerRecord record;

    OrderWords(CustomerRecord record) {
        this.record = record;
    }

    Told told(Order order, Call call) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                call.phrases().say("order.found", "number", order.number(), "status", status(order, call.phrases())));
        sentences.addAll(delivery(order, call));
        sentences.add(call.phrases().say("order.items", "items", items(order, call), "total", total(order, call)));
        return Told.of(String.join("\n", sentences), List.of(facts(order))).cards(List.of(card(order, call)));
    }

    String line(Order order, Call call) {
        return call.phrases()
                .say(
                        "orders.line",
                        "number",
                        order.number(),
                        "status",
                        status(order, call.phrases()),
                        "items",
                        items(order, call),
                        "total",
                        total(order, call));
    }

    private List<String> delivery(Order order, Call call) {
        List<String> sentences = new ArrayList<>();
        switch (order.fulfilment()) {
            case Fulfilment.Parcel parcel -> {
                if (parcel.deliveredAt().isPresent()) {
                    sentences.add(call.phrases()
                            .say(
                                    "order.delivered",
                                    "day",
                                    call.formats().day(day(parcel.deliveredAt().get()))));
                } else {
                    parcel.tracking()
                            .ifPresent(tracking -> sentences.add(call.phrases()
                                    .say(
                                            "order.parcel",
                                            "carrier",
                                            parcel.carrier().orElse(""),
                                            "tracking",
                                            tracking)));
                    parcel.arrivesOn()
                            .ifPresent(day -> sentences.add(call.phrases()
                                    .say("order.arrives", "day", call.formats().day(day))));
                }
            }
            case Fulfilment.Pickup pickup -> {
                if (order.status() == OrderStatus.READY_FOR_PICKUP) {
                    sentences.add(call.phrases().say("order.pickup", "place", place(pickup.location(), call)));
                    pickup.keptUntil()
                            .ifPresent(day -> sentences.add(call.phrases()
                                    .say("order.kept", "day", call.formats().day(day))));
                }
            }
        }
        return sentences;
    }

    private String place(LocationCode code, Call call) {
        return record.locations()
                .find(code)
                .map(location -> location.name().in(call.caller().locale()))
                .orElse(code.value());
    }

    private static String status(Order order, Phrases phrases) {
        return phrases.say("status.order." + order.status().name().toLowerCase(Locale.ROOT));
    }

    private String items(Order order, Call call) {
        return order.lines().stream()
                .map(line -> name(line, call) + " " + call.formats().pieces(line.quantity()))
                .collect(Collectors.joining(", "));
    }

    private String name(OrderLine line, Call call) {
        return record.stock()
                .find(line.sku())
                .map(product -> product.name().in(call.caller().locale()))
                .orElse(line.name());
    }

    private static String total(Order order, Call call) {
        return call.formats().won(order.bill().total().amount());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, record.bookings().rules().zone());
    }

    Card card(Order order, Call call) {
        List<CardRow> rows = new ArrayList<>();
        rows.add(new CardRow(call.phrases().say("card.status"), status(order, call.phrases())));
        rows.add(new CardRow(call.phrases().say("card.items"), items(order, call)));
        rows.add(new CardRow(call.phrases().say("card.total"), total(order, call)));
        switch (order.fulfilment()) {
            case Fulfilment.Parcel parcel -> {
                parcel.tracking()
                        .ifPresent(
                                tracking -> rows.add(new CardRow(call.phrases().say("card.tracking"), tracking)));
                parcel.arrivesOn()
                        .filter(day -> parcel.deliveredAt().isEmpty())
                        .ifPresent(day -> rows.add(new CardRow(
                                call.phrases().say("card.arrives"),
                                call.formats().day(day))));
            }
            case Fulfilment.Pickup pickup -> {
                rows.add(new CardRow(call.phrases().say("card.place"), place(pickup.location(), call)));
                pickup.keptUntil()
                        .ifPresent(day -> rows.add(new CardRow(
                                call.phrases().say("card.kept"), call.formats().day(day))));
            }
        }
        return new Card(
                CardKind.ORDER, order.number().value(), Optional.empty(), rows, Optional.of(ref(order)), List.of());
    }

    private static RowRef ref(Order order) {
        return new RowRef("order", order.number().value());
    }

    RowFacts facts(Order order) {
        RowFacts.Builder facts = RowFacts.of(ref(order))
                .won(order.bill().total().amount())
                .text(status(order, Phrases.in("ko")))
                .text(status(order, Phrases.in("en")));
        for (OrderLine line : order.lines()) {
            facts.count(line.quantity(), "개")
                    .text("x" + line.quantity())
                    .text(line.name())
                    .won(line.price().amount());
            record.stock()
                    .find(line.sku())
                    .ifPresent(product ->
                            facts.text(product.name().ko()).text(product.name().en()));
        }
        switch (order.fulfilment()) {
            case Fulfilment.Parcel parcel -> {
                parcel.carrier().ifPresent(facts::text);
                parcel.tracking().ifPresent(facts::text);
                parcel.arrivesOn().ifPresent(facts::date);
                parcel.deliveredAt().ifPresent(at -> facts.date(day(at)));
            }
            case Fulfilment.Pickup pickup -> {
                pickup.keptUntil().ifPresent(facts::date);
                record.locations()
                        .find(pickup.location())
                        .ifPresent(location -> facts.text(location.name().ko())
                                .text(location.name().en()));
            }
        }
        return facts.build();
    }
}
