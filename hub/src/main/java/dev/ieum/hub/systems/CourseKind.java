package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.Course;
import dev.ieum.record.booking.CourseCode;
import dev.ieum.record.shop.Label;
import java.util.Optional;

/// `{"name","kind":"one-day|series","price","secondPersonDiscount","minutes","lessons","capacity","minimumPeople","ageFrom",
/// "ageTo","level","instructor","guardian","bring","aliases"}` by code.
record CourseKind(Shared shared) implements Kind {
    private static final int MAX_MINUTES = 24 * 60;
    private static final int MAX_LESSONS = 200;
    private static final int MAX_SEATS = 10_000;

    @Override
    public void put(String key, Fields fields, Actor by) {
        Label name = Shared.label(fields, "name", key);
        Course.Kind kind = Shared.constant(fields, "kind", Course.Kind.values(), Course.Kind.ONE_DAY);
        Course.Pricing pricing =
                new Course.Pricing(Shared.won(fields, "price"), Shared.wonOrZero(fields, "secondPersonDiscount"));
        Course.Format format = new Course.Format(
                (int) fields.number("minutes", 1, MAX_MINUTES),
                fields.findNumber("lessons", 1, MAX_LESSONS).orElse(1L).intValue(),
                (int) fields.number("capacity", 1, MAX_SEATS),
                fields.findNumber("minimumPeople", 1, MAX_SEATS).orElse(1L).intValue());
        Course.Details details = new Course.Details(
                new Course.Ages(Shared.findCount(fields, "ageFrom"), Shared.findCount(fields, "ageTo")),
                fields.findText("level", Shared.NAME).orElse(""),
                fields.findText("instructor", Shared.NAME),
                Shared.findLabel(fields, "guardian"),
                Shared.findLabel(fields, "bring"),
                fields.texts("aliases", Shared.LIST, Shared.NAME));
        fields.check();
        shared.record().courses().put(new Course(new CourseCode(key), name, kind, pricing, format, details), by);
    }

    @Override
    public Optional<ObjectNode> find(String key) {
        return shared.record().courses().find(new CourseCode(key)).map(CourseKind::json);
    }

    private static ObjectNode json(Course course) {
        ObjectNode json = Json.object().put("code", course.code().value());
        json.set("name", Shared.json(course.name()));
        json.put("kind", Shared.kebab(course.kind()))
                .put("price", course.pricing().perPerson().amount())
                .put(
                        "secondPersonDiscount",
                        course.pricing().secondPersonDiscount().amount())
                .put("minutes", course.format().minutes())
                .put("lessons", course.format().lessons())
                .put("capacity", course.format().capacity())
                .put("minimumPeople", course.format().minimumPeople())
                .put("level", course.details().level());
        course.details().ages().from().ifPresent(age -> json.put("ageFrom", age));
        course.details().ages().to().ifPresent(age -> json.put("ageTo", age));
        course.details().instructor().ifPresent(instructor -> json.put("instructor", instructor));
        course.details().guardian().ifPresent(label -> json.set("guardian", Shared.json(label)));
        course.details().bring().ifPresent(label -> json.set("bring", Shared.json(label)));
        ArrayNode aliases = json.putArray("aliases");
        course.details().aliases().forEach(aliases::add);
        return json;
    }
}
