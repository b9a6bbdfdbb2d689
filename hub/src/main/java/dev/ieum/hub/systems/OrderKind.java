package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.coupon.CouponCode;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.order.Bill;
import dev.ieum.record.order.Fulfilment;
import dev.ieum.record.order.Order;
import dev.ieum.record.order.OrderLine;
import dev.ieum.record.order.OrderNumber;
import dev.ieum.record.order.OrderStatus;
import dev.ieum.record.shop.Won;
import dev.ieum.record.stock.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `{"customer","phone","orderedAt","status","lines":[{"sku","name","option","quantity","price"}],"discount","shipping",
/// "coupon","paidAt","parcel":{…} or "pickup":{…}}` by number.
record OrderKind(Shared shared) implements Kind {

    @Override
    public void put(String key, Fields fields, Actor by) {
        String customer = fields.text("customer", Shared.CODE);
        Optional<PhoneNumber> phone = Shared.findPhone(fields, "phone");
        Optional<Instant> ordered = fields.findInstant("orderedAt");
        if (ordered.isEmpty()) {
            fields.problemOnce("orderedAt", "missing");
        }
        OrderStatus status = Shared.constant(fields, "status", OrderStatus.values(), OrderStatus.PREPARING);
        List<OrderLine> lines = fields.objects("lines", Shared.LIST).stream()
                .map(OrderKind::line)
                .toList();
        if (lines.isEmpty()) {
            fields.problemOnce("lines", "missing");
        }
        Bill bill = bill(fields, lines);
        Fulfilment fulfilment = fields.has("pickup") ? pickup(fields) : parcel(fields.object("parcel"));
        fields.check();
        Order.Buyer buyer = new Order.Buyer(shared.customer(customer, by), phone, ordered.orElseThrow());
        shared.record().orders().put(new Order(new OrderNumber(key), buyer, status, lines, bill, fulfilment), by);
    }

    private static OrderLine line(Fields line) {
        String sku = line.text("sku", Shared.CODE);
        return new OrderLine(
                new Sku(sku.isBlank() ? "?" : sku),
                line.text("name", Shared.NAME),
                line.findText("option", Shared.CODE),
                (int) Math.max(1, line.number("quantity", 1, Shared.MAX_COUNT)),
                Shared.won(line, "price"));
    }

    private static Bill bill(Fields fields, List<OrderLine> lines) {
        Won goods = lines.stream().map(OrderLine::sum).reduce(Won.ZERO, Won::plus);
        return new Bill(
                goods,
                Shared.wonOrZero(fields, "discount"),
                Shared.wonOrZero(fields, "shipping"),
                fields.findText("coupon", Shared.CODE)
                        .filter(code -> !code.isBlank())
                        .map(CouponCode::new),
                fields.findInstant("paidAt"));
    }

    private static Fulfilment parcel(Fields parcel) {
        return new Fulfilment.Parcel(
                parcel.findText("carrier", Shared.NAME),
                parcel.findText("tracking", Shared.NAME),
                parcel.findInstant("shippedAt"),
                parcel.findDate("arrivesOn"),
                parcel.findInstant("deliveredAt"));
    }

    private Fulfilment pickup(Fields fields) {
        Fields pickup = fields.object("pickup");
        String location = pickup.text("location", Shared.CODE);
        return new Fulfilment.Pickup(
                shared.place(location.isBlank() ? "?" : location),
                pickup.findInstant("readyAt"),
                pickup.findDate("keptUntil"),
                pickup.findInstant("pickedUpAt"));
    }

    @Override
    public Optional<ObjectNode> find(String key) {
        return shared.record().orders().find(new OrderNumber(key)).map(this::json);
    }

    private ObjectNode json(Order order) {
        ObjectNode json = Json.object()
                .put("number", order.number().value())
                .put("customer", shared.ref(order.buyer().customer()))
                .put("orderedAt", shared.form().instant(order.buyer().orderedAt()))
                .put("status", Shared.kebab(order.status()));
        order.buyer().phone().map(PhoneNumber::national).ifPresent(phone -> json.put("phone", phone));
        ArrayNode lines = json.putArray("lines");
        order.lines().forEach(line -> {
            ObjectNode form = lines.addObject()
                    .put("sku", line.sku().value())
                    .put("name", line.name())
                    .put("quantity", line.quantity())
                    .put("price", line.price().amount());
            line.option().ifPresent(option -> form.put("option", option));
        });
        json.put("discount", order.bill().discount().amount())
                .put("shipping", order.bill().shipping().amount())
                .put("total", order.bill().total().amount());
        order.bill().coupon().ifPresent(code -> json.put("coupon", code.value()));
        shared.put(json, "paidAt", order.bill().paidAt());
        fulfilment(json, order.fulfilment());
        return json;
    }

    private void fulfilment(ObjectNode json, Fulfilment fulfilment) {
        switch (fulfilment) {
            case Fulfilment.Parcel parcel -> {
                ObjectNode form = json.putObject("parcel");
                parcel.carrier().ifPresent(carrier -> form.put("carrier", carrier));
                parcel.tracking().ifPresent(number -> form.put("tracking", number));
                shared.put(form, "shippedAt", parcel.shippedAt());
                parcel.arrivesOn().ifPresent(day -> form.put("arrivesOn", day.toString()));
                shared.put(form, "deliveredAt", parcel.deliveredAt());
            }
            case Fulfilment.Pickup pickup -> {
                ObjectNode form = json.putObject("pickup")
                        .put("location", pickup.location().value());
                shared.put(form, "readyAt", pickup.readyAt());
                pickup.keptUntil().ifPresent(day -> form.put("keptUntil", day.toString()));
                shared.put(form, "pickedUpAt", pickup.pickedUpAt());
            }
        }
    }
}
