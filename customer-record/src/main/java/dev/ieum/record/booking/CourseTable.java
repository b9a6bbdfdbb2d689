package dev.ieum.record.booking;

import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Won;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/// The statements over `course`.
final class CourseTable {
    private final Transaction transaction;

    CourseTable(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Reads the columns of `course`, in whatever query they stand.
    static Course course(Row row) {
        return new Course(
                new CourseCode(row.text("course_code")),
                new Label(row.text("course_ko"), row.text("course_en")),
                Course.Kind.valueOf(row.text("kind")),
                new Course.Pricing(Won.of(row.big("price")), Won.of(row.big("second_person_discount"))),
                new Course.Format(
                        row.number("minutes"),
                        row.number("lessons"),
                        row.number("course_capacity"),
                        row.number("minimum_people")),
                details(row));
    }

    private static Course.Details details(Row row) {
        return new Course.Details(
                new Course.Ages(
                        Optional.ofNullable(row.orNullNumber("age_from")),
                        Optional.ofNullable(row.orNullNumber("age_to"))),
                row.text("level"),
                Optional.ofNullable(row.orNullText("instructor")),
                Optional.ofNullable(row.orNullText("guardian_ko")).map(ko -> new Label(ko, row.text("guardian_en"))),
                Optional.ofNullable(row.orNullText("bring_ko")).map(ko -> new Label(ko, row.text("bring_en"))),
                row.text("aliases").lines().toList());
    }

    static final String COLUMNS = """
            c.code AS course_code, c.name_ko AS course_ko, c.name_en AS course_en, c.kind, c.price,
            c.second_person_discount, c.minutes, c.lessons, c.capacity AS course_capacity, c.minimum_people,
            c.age_from, c.age_to, c.level, c.instructor, c.guardian_ko, c.guardian_en, c.bring_ko, c.bring_en,
            c.aliases
            """;

    void put(Course course) {
        Update update = transaction.handle().createUpdate("""
                INSERT INTO course (code, name_ko, name_en, kind, price, second_person_discount, minutes, lessons,
                    capacity, minimum_people, age_from, age_to, level, instructor, guardian_ko, guardian_en,
                    bring_ko, bring_en, aliases)
                VALUES (:code, :ko, :en, :kind, :price, :discount, :minutes, :lessons,
                    :capacity, :minimum, :from, :to, :level, :instructor, :guardianKo, :guardianEn,
                    :bringKo, :bringEn, :aliases)
                ON CONFLICT (code) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en,
                    kind = excluded.kind, price = excluded.price,
                    second_person_discount = excluded.second_person_discount, minutes = excluded.minutes,
                    lessons = excluded.lessons, capacity = excluded.capacity,
                    minimum_people = excluded.minimum_people, age_from = excluded.age_from,
                    age_to = excluded.age_to, level = excluded.level, instructor = excluded.instructor,
                    guardian_ko = excluded.guardian_ko, guardian_en = excluded.guardian_en,
                    bring_ko = excluded.bring_ko, bring_en = excluded.bring_en, aliases = excluded.aliases
                """);
        bindOffer(update, course);
        bindDetails(update, course.details());
        update.execute();
    }

    private static void bindOffer(Update update, Course course) {
        update.bind("code", course.code().value())
                .bind("ko", course.name().ko())
                .bind("en", course.name().en())
                .bind("kind", course.kind())
                .bind("price", course.pricing().perPerson().amount())
                .bind("discount", course.pricing().secondPersonDiscount().amount())
                .bind("minutes", course.format().minutes())
                .bind("lessons", course.format().lessons())
                .bind("capacity", course.format().capacity())
                .bind("minimum", course.format().minimumPeople());
    }

    private static void bindDetails(Update update, Course.Details details) {
        update.bind("from", details.ages().from())
                .bind("to", details.ages().to())
                .bind("level", details.level())
                .bind("instructor", details.instructor())
                .bind("guardianKo", details.guardian().map(Label::ko))
                .bind("guardianEn", details.guardian().map(Label::en))
                .bind("bringKo", details.bring().map(Label::ko))
                .bind("bringEn", details.bring().map(Label::en))
                .bind("aliases", String.join("\n", details.aliases()));
    }

    Optional<Course> find(CourseCode code) {
        return transaction
                .handle()
                .createQuery("SELECT " + COLUMNS + " FROM course c WHERE c.code = :code")
                .bind("code", code.value())
                .map(Row.to(CourseTable::course))
                .findOne();
    }

    List<Course> list(int limit) {
        return transaction
                .handle()
                .createQuery("SELECT " + COLUMNS + " FROM course c ORDER BY c.code LIMIT :limit")
                .bind("limit", limit)
                .map(Row.to(CourseTable::course))
                .list();
    }
}
