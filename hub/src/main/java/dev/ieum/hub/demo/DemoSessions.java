package dev.ieum.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingRequest;
import dev.ieum.record.booking.ClassSession.Lesson;
import dev.ieum.record.booking.Course;
import dev.ieum.record.booking.CourseCode;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.booking.SessionPlan;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.CustomerRef;
import dev.ieum.record.customer.Particulars;
import dev.ieum.record.shop.LocationCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The timetable's sessions of the next weeks, with seats that customers whom we do not name have taken.
final class DemoSessions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String SOMEBODY = "u-waiting";

    private final CustomerRecord record;
    private final DemoCalendar calendar;
    private final Actor by;
    private final JsonNode courses = DemoFile.json("courses.json");
    private final JsonNode guests = DemoFile.json("customers.json");

    DemoSessions(CustomerRecord record, DemoCalendar calendar, Actor by) {
        this.record = record;
        this.calendar = calendar;
        this.by = by;
    }

    void fill() {
        List<SessionPlan> plans = new ArrayList<>();
        int days = courses.path("rules").path("bookingWeeksAhead").asInt() * 7;
        for (JsonNode row : courses.path("timetable")) {
            DayOfWeek weekday = DayOfWeek.valueOf(row.path("weekday").asText());
            LocalDate first = calendar.today().with(TemporalAdjusters.nextOrSame(weekday));
            for (LocalDate day = first; day.isBefore(calendar.today().plusDays(days)); day = day.plusWeeks(1)) {
                if (!row.has("begins") || day.getDayOfMonth() <= 7) {
                    plans.add(plan(row, day));
                }
            }
        }
        record.courses().put(plans, by);
    }

    /// Puts somebody on the waiting lists that have somebody; to be called when the sample customers have their seats.
    void fillWaitingLists() {
        for (JsonNode exception : guests.path("occupancy").path("exceptions")) {
            if (exception.path("waiting").asInt() > 0) {
                CustomerId somebody = record.customers()
                        .put(new CustomerRef(SOMEBODY), Particulars.unknown("ko"), by)
                        .id();
                SessionCode session = code(exception, calendar.day(exception.path("on")));
                record.waitlist().join(BookingRequest.of(session, somebody, 1), by);
            }
        }
    }

    /// A session for a booking of the past, which the timetable no longer makes.
    void planPast(JsonNode booking, LocalDate day) {
        record.courses().put(plan(booking, day), by);
    }

    static SessionCode code(JsonNode row, LocalDate day) {
        String course = row.path("course").asText().replaceFirst("^C-", "");
        String time = row.path("starts").asText().replace(":", "");
        return new SessionCode("S-" + course + "-" + DAY.format(day) + "-" + time);
    }

    private SessionPlan plan(JsonNode row, LocalDate day) {
        Course course = record.courses()
                .find(new CourseCode(row.path("course").asText()))
                .orElseThrow();
        Instant starts = calendar.at(day, row.path("starts").asText());
        Duration length = Duration.ofMinutes(course.format().minutes());
        List<Lesson> lessons = IntStream.range(0, course.format().lessons())
                .mapToObj(week -> starts.plus(Duration.ofDays(7L * week)))
                .map(start -> new Lesson(start, start.plus(length)))
                .toList();
        int capacity = course.format().capacity();
        LocationCode location = new LocationCode(row.path("location").asText());
        int elsewhere = takenElsewhere(row, day, capacity);
        return new SessionPlan(code(row, day), course.code(), location, lessons, capacity, elsewhere);
    }

    private int takenElsewhere(JsonNode row, LocalDate day, int capacity) {
        int taken = exception(row, day)
                .map(exception -> capacity - exception.path("seatsLeft").asInt())
                .orElse((int) Math.floor(
                        capacity * guests.path("occupancy").path("defaultShare").asDouble()));
        return Math.max(0, taken - seatsOfSampleCustomers(row, day));
    }

    private Optional<JsonNode> exception(JsonNode row, LocalDate day) {
        return DemoFile.list(guests.path("occupancy").path("exceptions"), node -> node).stream()
                .filter(node -> same(node, row) && calendar.day(node.path("on")).equals(day))
                .findFirst();
    }

    private int seatsOfSampleCustomers(JsonNode row, LocalDate day) {
        return DemoFile.list(guests.path("customers"), node -> node.path("bookings")).stream()
                .flatMap(bookings -> DemoFile.list(bookings, node -> node).stream())
                .filter(booking ->
                        same(booking, row) && calendar.day(booking.path("on")).equals(day))
                .mapToInt(booking -> booking.path("people").asInt())
                .sum();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return List.of("course", "location", "starts").stream()
                .allMatch(field -> one.path(field).equals(other.path(field)));
    }
}
