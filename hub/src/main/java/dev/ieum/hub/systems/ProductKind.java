package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Won;
import dev.ieum.record.stock.Product;
import dev.ieum.record.stock.Sku;
import java.util.List;
import java.util.Optional;

/// `{"name","price","family","useDays","options":[{"code","name"}],"aliases","sold"}` by SKU.
record ProductKind(Shared shared) implements Kind {

    @Override
    public void put(String key, Fields fields, Actor by) {
        Label name = Shared.label(fields, "name", key);
        Won price = Shared.won(fields, "price");
        List<Product.Option> options = fields.objects("options", Shared.LIST).stream()
                .map(option -> {
                    String code = option.text("code", Shared.CODE);
                    return new Product.Option(code, Shared.label(option, "name", code.isBlank() ? "?" : code));
                })
                .toList();
        Product.Details details = new Product.Details(
                fields.findText("family", Shared.CODE).orElse("other"),
                Shared.findCount(fields, "useDays"),
                options,
                fields.texts("aliases", Shared.LIST, Shared.NAME),
                !fields.has("sold") || fields.flag("sold"));
        fields.check();
        shared.record().stock().put(new Product(new Sku(key), name, price, details), by);
    }

    @Override
    public Optional<ObjectNode> find(String key) {
        return shared.record().stock().find(new Sku(key)).map(product -> {
            ObjectNode json = Json.object().put("sku", product.sku().value());
            json.set("name", Shared.json(product.name()));
            json.put("price", product.price().amount())
                    .put("family", product.details().family());
            product.details().useDays().ifPresent(days -> json.put("useDays", days));
            ArrayNode options = json.putArray("options");
            product.details().options().forEach(option -> {
                ObjectNode form = options.addObject().put("code", option.code());
                form.set("name", Shared.json(option.name()));
            });
            ArrayNode aliases = json.putArray("aliases");
            product.details().aliases().forEach(aliases::add);
            return json.put("sold", product.details().sold());
        });
    }
}
