package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.BadFields;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.stock.Sku;
import dev.ieum.record.stock.StockLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `{"quantity","restockOn"}` by `location/sku`.
record StockKind(Shared shared) implements Kind {

    @Override
    public void put(String key, Fields fields, Actor by) {
        int quantity = (int) fields.number("quantity", 0, Shared.MAX_COUNT);
        Optional<LocalDate> restock = fields.findDate("restockOn");
        Sku sku = new Sku(sku(key));
        if (shared.record().stock().find(sku).isEmpty()) {
            fields.problem("sku", "unknown", sku.value());
        }
        fields.check();
        LocationCode place = shared.place(location(key));
        shared.record().stock().put(place, sku, quantity, restock, by);
    }

    @Override
    public Optional<ObjectNode> find(String key) {
        LocationCode place = new LocationCode(location(key));
        return shared.record().stock().levels(new Sku(sku(key))).stream()
                .filter(level -> level.location().equals(place))
                .findFirst()
                .map(this::json);
    }

    private ObjectNode json(StockLevel level) {
        ObjectNode json = Json.object()
                .put("location", level.location().value())
                .put("sku", level.sku().value())
                .put("quantity", level.quantity());
        level.restockOn().ifPresent(day -> json.put("restockOn", day.toString()));
        return json.put("asOf", shared.form().instant(level.asOf()));
    }

    private static String location(String key) {
        return key.substring(0, slash(key));
    }

    private static String sku(String key) {
        return key.substring(slash(key) + 1);
    }

    private static int slash(String key) {
        int slash = key.indexOf('/');
        if (slash < 1 || slash == key.length() - 1) {
            throw new BadFields(List.of(new BadField("/key", "invalid", "location/sku")));
        }
        return slash;
    }
}
