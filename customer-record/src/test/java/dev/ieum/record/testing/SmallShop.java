package dev.ieum.record.testing;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.ClassSession.Lesson;
import dev.ieum.record.booking.Course;
import dev.ieum.record.booking.CourseCode;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.booking.SessionPlan;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerRef;
import dev.ieum.record.customer.Particulars;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Location;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.shop.Won;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// A record with two locations, three courses and as many sessions and customers as a test wants. Its clock stands
/// at noon of Sunday, 22 November 2026 in Seoul.
public final class SmallShop {
    public static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    public static final Actor SHOP = Actor.shop("test");
    public static final LocationCode SEONGSU = new LocationCode("SEONGSU");
    public static final LocationCode YEONNAM = new LocationCode("YEONNAM");
    public static final CourseCode PERFUME = new CourseCode("C-PERFUME");
    public static final CourseCode BATHBOMB = new CourseCode("C-BATHBOMB");
    public static final CourseCode SERIES = new CourseCode("C-PRO4");

    private static final AtomicInteger COUNTER = new AtomicInteger();

    public final MovableClock clock = new MovableClock(NOON);
    public final CustomerRecord record;

    public SmallShop(Database database) {
        record = CustomerRecord.open(database, clock, Ids.timeOrdered(clock));
        record.locations().put(new Location(SEONGSU, new Label("성수점", "Seongsu")));
        record.locations().put(new Location(YEONNAM, new Label("연남점", "Yeonnam")));
        record.courses().put(course(PERFUME, Course.Kind.ONE_DAY, Won.of(55_000), Won.of(3_000), 1), SHOP);
        record.courses().put(course(BATHBOMB, Course.Kind.ONE_DAY, Won.of(29_000), Won.ZERO, 1), SHOP);
        record.courses().put(course(SERIES, Course.Kind.SERIES, Won.of(280_000), Won.of(3_000), 4), SHOP);
    }

    public static Course course(CourseCode code, Course.Kind kind, Won price, Won discount, int lessons) {
        return new Course(
                code,
                new Label("수업 " + code, "Class " + code),
                kind,
                new Course.Pricing(price, discount),
                new Course.Format(90, lessons, 8, 2),
                new Course.Details(
                        new Course.Ages(Optional.of(14), Optional.empty()),
                        "입문",
                        Optional.of("miso"),
                        Optional.empty(),
                        Optional.of(new Label("끈", "string")),
                        List.of("향수", "perfume")));
    }

    /// A session that starts so long after now.
    public SessionCode session(CourseCode course, Duration ahead, int capacity) {
        SessionCode code = new SessionCode(course + "-" + COUNTER.incrementAndGet());
        int lessons = course.equals(SERIES) ? 4 : 1;
        Instant first = clock.instant().plus(ahead);
        List<Lesson> times = IntStream.range(0, lessons)
                .mapToObj(week -> first.plus(Duration.ofDays(7L * week)))
                .map(start -> new Lesson(start, start.plus(Duration.ofMinutes(90))))
                .toList();
        record.courses().put(new SessionPlan(code, course, SEONGSU, times, capacity, 0), SHOP);
        return code;
    }

    public Customer customer() {
        int number = COUNTER.incrementAndGet();
        return record.customers()
                .put(
                        new CustomerRef("u-" + number),
                        new Particulars(
                                Optional.of("손님" + number),
                                PhoneNumber.find("010-5550-%04d".formatted(number)),
                                Optional.empty(),
                                "ko",
                                Optional.empty(),
                                Optional.empty()),
                        SHOP);
    }
}
