package dev.ieum.evaluation.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/// What the demo shop calls its courses, products, places and people, read from the hub's resources.
public final class ShopNames {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ShopNames() {}

    /// One thing with a name.
    ///
    /// @param kind `course`, `product`, `location`, `staff` or `coupon`
    public record Name(String kind, String id, String korean, String english, List<String> aliases) {
        public Name {
            aliases = List.copyOf(aliases);
        }
    }

    public static List<Name> readAll() {
        List<Name> names = new ArrayList<>();
        names.addAll(names("demo/courses.json", "courses", "course", "code"));
        names.addAll(names("demo/products.json", "products", "product", "sku"));
        names.addAll(names("demo/coupons.json", "coupons", "coupon", "code"));
        names.addAll(names("demo/shop.json", "locations", "location", "code"));
        names.addAll(names("demo/shop.json", "staff", "staff", "login"));
        return names;
    }

    private static List<Name> names(String file, String list, String kind, String id) {
        Origin origin = Origin.resource(file);
        List<Name> names = new ArrayList<>();
        for (JsonNode entry : parse(origin).path(list)) {
            List<String> aliases = new ArrayList<>();
            entry.path("aliases").forEach(alias -> aliases.add(alias.asText()));
            JsonNode name = entry.path("name");
            if (!entry.path(id).isTextual() || !name.path("ko").isTextual()) {
                throw new BadInput(file, 0, "an entry of \"" + list + "\" has no " + id + " or no name");
            }
            names.add(new Name(
                    kind,
                    entry.path(id).asText(),
                    name.path("ko").asText(),
                    name.path("en").asText(""),
                    aliases));
        }
        return names;
    }

    private static JsonNode parse(Origin origin) {
        try {
            return MAPPER.readTree(origin.text());
        } catch (JsonProcessingException e) {
            throw new BadInput(origin.name(), e.getLocation().getLineNr(), "not JSON: " + e.getOriginalMessage());
        }
    }
}
