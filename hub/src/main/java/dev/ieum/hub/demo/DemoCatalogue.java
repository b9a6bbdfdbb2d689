package dev.ieum.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.Course;
import dev.ieum.record.booking.CourseCode;
import dev.ieum.record.coupon.Benefit;
import dev.ieum.record.coupon.CouponCode;
import dev.ieum.record.coupon.CouponKind;
import dev.ieum.record.shop.Location;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.shop.Won;
import dev.ieum.record.stock.Product;
import dev.ieum.record.stock.Sku;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/// What the shop has: places, courses, products with their stock, kinds of coupons.
final class DemoCatalogue {

    private final CustomerRecord record;
    private final DemoCalendar calendar;
    private final Actor by;

    DemoCatalogue(CustomerRecord record, DemoCalendar calendar, Actor by) {
        this.record = record;
        this.calendar = calendar;
        this.by = by;
    }

    void fill() {
        DemoFile.json("shop.json")
                .path("locations")
                .forEach(place -> record.locations()
                        .put(new Location(
                                new LocationCode(place.path("code").asText()), DemoFile.label(place.path("name")))));
        DemoFile.json("courses.json")
                .path("courses")
                .forEach(course -> record.courses().put(course(course), by));
        DemoFile.json("coupons.json")
                .path("coupons")
                .forEach(kind -> record.coupons().put(kind(kind), by));
        DemoFile.json("products.json").path("products").forEach(this::product);
    }

    static Course course(JsonNode course) {
        return new Course(
                new CourseCode(course.path("code").asText()),
                DemoFile.label(course.path("name")),
                course.path("kind").asText().equals("course") ? Course.Kind.SERIES : Course.Kind.ONE_DAY,
                new Course.Pricing(
                        Won.of(course.path("price").asLong()),
                        Won.of(course.path("secondPersonDiscount").asLong())),
                new Course.Format(
                        course.path("minutes").asInt(),
                        course.path("lessons").asInt(1),
                        course.path("capacity").asInt(),
                        course.path("minimumPeople").asInt()),
                new Course.Details(
                        new Course.Ages(DemoFile.number(course, "ageFrom"), DemoFile.number(course, "ageTo")),
                        course.path("level").asText(),
                        DemoFile.text(course, "instructor"),
                        DemoFile.label(course, "guardian"),
                        DemoFile.label(course, "bring"),
                        DemoFile.list(course.path("aliases"), JsonNode::asText)));
    }

    private static CouponKind kind(JsonNode kind) {
        return new CouponKind(
                new CouponCode(kind.path("code").asText()),
                DemoFile.label(kind.path("name")),
                benefit(kind),
                Won.of(kind.path("minimumOrder").asLong(0)),
                kind.path("appliesTo").asText("order"),
                kind.path("for").asText());
    }

    private static Benefit benefit(JsonNode kind) {
        if (kind.has("amount")) {
            return new Benefit.Amount(Won.of(kind.path("amount").asLong()));
        }
        return kind.has("percent") ? new Benefit.Percent(kind.path("percent").asInt()) : new Benefit.FreeShipping();
    }

    private void product(JsonNode node) {
        Product product = new Product(
                new Sku(node.path("sku").asText()),
                DemoFile.label(node.path("name")),
                Won.of(node.path("price").asLong()),
                new Product.Details(
                        node.path("family").asText(),
                        DemoFile.number(node, "useDays"),
                        DemoFile.list(
                                node.path("options"),
                                option -> new Product.Option(
                                        option.path("code").asText(), DemoFile.label(option.path("name")))),
                        DemoFile.list(node.path("aliases"), JsonNode::asText),
                        true));
        record.stock().put(product, by);
        for (Map.Entry<String, JsonNode> level : node.path("stock").properties()) {
            LocationCode place = new LocationCode(level.getKey());
            record.stock()
                    .put(
                            place,
                            product.sku(),
                            level.getValue().asInt(),
                            restock(node.path("restock"), level.getKey()),
                            by);
        }
    }

    private Optional<LocalDate> restock(JsonNode restock, String place) {
        if (!restock.path("location").asText().equals(place)) {
            return Optional.empty();
        }
        LocalDate day = MonthDay.of(
                        restock.path("month").asInt(), restock.path("day").asInt())
                .atYear(calendar.today().getYear());
        return Optional.of(day.isBefore(calendar.today()) ? day.plusYears(1) : day);
    }
}
