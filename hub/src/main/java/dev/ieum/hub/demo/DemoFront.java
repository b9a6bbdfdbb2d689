package dev.ieum.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.SessionQuery;
import dev.ieum.record.shop.Location;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.stock.Product;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the demo's front page shows: the shop, its next classes and its products as they stand now, and who
/// the visitor may be.
public final class DemoFront {

    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int MOST_SESSIONS = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CustomerRecord record;
    private final Clock clock;
    private final ZoneId zone;
    private final Entry entry;

    /// How a visitor enters.
    ///
    /// @param token makes the shop's signed identity token for a customer's reference and name
    /// @param kakaoSecret the skill's secret, which only a demo shows
    public record Entry(Function<Visitor, String> token, String kakaoSecret) {}

    /// @param ref the shop's customer id
    public record Visitor(String ref, String name) {}

    public DemoFront(CustomerRecord record, Clock clock, ZoneId zone, Entry entry) {
        this.record = record;
        this.clock = clock;
        this.zone = zone;
        this.entry = entry;
    }

    /// The answer of `GET /api/v1/demo/shop`.
    public JsonNode show() {
        Instant now = clock.instant();
        ObjectNode front = JSON.createObjectNode();
        front.put("now", written(now)).put("zone", zone.getId());
        front.set("shop", shop());
        ArrayNode sessions = front.putArray("sessions");
        record.courses()
                .list(SessionQuery.between(now, now.plus(AHEAD)), MOST_SESSIONS)
                .forEach(session -> sessions.add(session(session, now)));
        front.set("products", products());
        front.set("customers", customers());
        front.putObject("kakao").put("webhook", "/webhooks/kakao/main").put("secret", entry.kakaoSecret());
        ArrayNode logins = front.putObject("staff").put("url", "/console").putArray("logins");
        DemoFile.json("shop.json")
                .path("staff")
                .forEach(member -> logins.add(member.path("login").asText()));
        return front;
    }

    private static ObjectNode shop() {
        JsonNode file = DemoFile.json("shop.json");
        ObjectNode shop = JSON.createObjectNode();
        shop.put("name", file.path("name").path("ko").asText());
        shop.put("tagline", file.path("about").path("ko").asText());
        ArrayNode locations = shop.putArray("locations");
        for (JsonNode place : file.path("locations")) {
            if (place.has("address")) {
                locations
                        .addObject()
                        .put("name", place.path("name").path("ko").asText())
                        .put("address", place.path("address").path("ko").asText())
                        .put("phone", place.path("phone").asText())
                        .put("hours", OpeningHours.inWords(place.path("hours"), file.path("closures")));
            }
        }
        return shop;
    }

    private ObjectNode session(ClassSession session, Instant now) {
        int free = session.seats().free();
        boolean over = session.startsAt()
                .minus(record.bookings().rules().window().closesBefore())
                .isBefore(now);
        String state = free == 0 ? "full" : over ? "closed" : "open";
        return JSON.createObjectNode()
                .put("code", session.code().value())
                .put("course", session.course().code().value())
                .put("name", session.course().name().ko())
                .put("place", place(session.location()))
                .put("startsAt", written(session.startsAt()))
                .put("minutes", session.course().format().minutes())
                .put("price", session.course().pricing().perPerson().amount())
                .put("capacity", session.seats().capacity())
                .put("free", free)
                .put("state", state);
    }

    private ArrayNode products() {
        Map<LocationCode, Location> places =
                record.locations().list().stream().collect(Collectors.toMap(Location::code, Function.identity()));
        ArrayNode products = JSON.createArrayNode();
        for (Product product : record.stock().list()) {
            ObjectNode node = products.addObject()
                    .put("sku", product.sku().value())
                    .put("name", product.name().ko())
                    .put("price", product.price().amount());
            ObjectNode stock = node.putObject("stock");
            record.stock()
                    .levels(product.sku())
                    .forEach(level ->
                            stock.put(place(Objects.requireNonNull(places.get(level.location()))), level.quantity()));
        }
        return products;
    }

    private ArrayNode customers() {
        ArrayNode customers = JSON.createArrayNode();
        for (JsonNode customer : DemoFile.json("customers.json").path("customers")) {
            String ref = customer.path("ref").asText();
            String name = customer.path("name").asText();
            customers
                    .addObject()
                    .put("ref", ref)
                    .put("name", name)
                    .put("hint", customer.path("hint").asText())
                    .put("identityToken", entry.token().apply(new Visitor(ref, name)))
                    .put("kakaoUser", DemoCustomers.kakaoUser(ref));
        }
        return customers;
    }

    /// 성수점 is 성수 where there is little room.
    private static String place(Location location) {
        return location.name().ko().replaceFirst("점$", "");
    }

    private String written(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).withNano(0));
    }
}
