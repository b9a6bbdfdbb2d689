package dev.ieum.bot.tools.findcourses;

import dev.ieum.bot.task.Call;
import dev.ieum.bot.understanding.PriceSpan;
import dev.ieum.record.booking.Course;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which classes a call asks for.
record CourseFilter(List<Integer> ages, Optional<PriceSpan> price, Optional<String> rank) {

    private static final Comparator<Course> BY_PRICE =
            Comparator.comparingLong(course -> course.pricing().perPerson().amount());
    private static final Comparator<Course> BY_LENGTH = Comparator.comparingInt(
            course -> course.format().minutes() * course.format().lessons());

    CourseFilter {
        ages = List.copyOf(ages);
    }

    static CourseFilter of(Call call) {
        List<Integer> ages = call.find(FindCourses.AGE).stream()
                .flatMap(text -> Stream.of(text.split("\\|")))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        return new CourseFilter(ages, call.find(FindCourses.PRICE).map(PriceSpan::of), call.find(FindCourses.RANK));
    }

    boolean fits(Course course) {
        return ages.stream().allMatch(age -> fits(course, age))
                && price.map(span -> span.holds(course.pricing().perPerson().amount()))
                        .orElse(true);
    }

    private static boolean fits(Course course, int age) {
        var ages = course.details().ages();
        return ages.from().map(from -> age >= from).orElse(true)
                && ages.to().map(to -> age <= to).orElse(true);
    }

    /// The best ranked, and all that are as good.
    List<Course> best(List<Course> courses) {
        if (rank.isEmpty() || courses.isEmpty()) {
            return courses;
        }
        Comparator<Course> order = switch (rank.get()) {
            case "cheapest" -> BY_PRICE;
            case "dearest" -> BY_PRICE.reversed();
            case "shortest" -> BY_LENGTH;
            default -> BY_LENGTH.reversed();
        };
        Course first = courses.stream().min(order).orElseThrow();
        return courses.stream()
                .filter(course -> order.compare(course, first) == 0)
                .toList();
    }
}
