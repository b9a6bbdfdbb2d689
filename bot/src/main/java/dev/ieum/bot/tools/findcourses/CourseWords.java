package dev.ieum.bot.tools.findcourses;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Listing;
import dev.ieum.bot.task.Prices;
import dev.ieum.bot.task.Sessions;
import dev.ieum.bot.task.Told;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Course;
import dev.ieum.record.booking.Quote;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.shop.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How classes are told of side by side.
final class CourseWords {

    private static final int MOST_OFFERED = 5;

    private final Sessions sessions;

    CourseWords(CustomerRecord record) {
        this.sessions = new Sessions(record);
    }

    /// Whether it is taught at the place that the call names.
    boolean at(Course course, Call call) {
        return call.ids("location").isEmpty()
                || places(course, call).stream()
                        .anyMatch(place ->
                                call.ids("location").contains(place.code().value()));
    }

    private List<Location> places(Course course, Call call) {
        Sessions.Wish wish =
                new Sessions.Wish(Set.of(course.code().value()), Set.of(), Optional.empty(), Optional.empty());
        return sessions.list(wish, call.now()).stream()
                .map(session -> session.location())
                .distinct()
                .toList();
    }

    Told list(List<Course> found, CourseFilter filter, Call call) {
        return offering(listing(call).under(head(filter, call), found), found, call);
    }

    /// One class: whether it fits who comes, and what it costs them.
    Told one(Course course, CourseFilter filter, Call call) {
        List<String> sentences = new ArrayList<>();
        if (!filter.ages().isEmpty()) {
            sentences.add(call.phrases()
                    .say(filter.fits(course) ? "courses.age.yes" : "courses.age.no", "course", name(course, call)));
        }
        sentences.add(line(course, call));
        Optional<Quote> quote = call.findNumber("people")
                .filter(people -> people > 0)
                .map(people -> Quote.of(course, people, Optional.empty()));
        quote.ifPresent(price -> sentences.add(call.phrases()
                .say(
                        "courses.quote",
                        "people",
                        call.formats().people(call.findNumber("people").orElse(1)),
                        "total",
                        call.formats().won(price.total().amount()),
                        "why",
                        Prices.why(price, call))));
        List<RowFacts> rows = new ArrayList<>(listing(call).rows(List.of(course)));
        quote.ifPresent(
                price -> rows.add(Prices.facts(price, RowFacts.of(ref(course))).build()));
        return offering(Told.of(String.join("\n", sentences), rows), List.of(course), call);
    }

    private static String head(CourseFilter filter, Call call) {
        if (filter.rank().isPresent()) {
            return call.phrases().say("courses." + filter.rank().get());
        }
        String key = filter.ages().isEmpty() ? "courses.found" : "courses.found.age";
        return call.phrases().say(key);
    }

    private Listing<Course> listing(Call call) {
        return new Listing<>(course -> line(course, call), course -> facts(course, call));
    }

    /// With the way to the classes' dates.
    private static Told offering(Told told, List<Course> found, Call call) {
        return told.choices(found.stream()
                .limit(MOST_OFFERED)
                .map(course -> new Choice(
                        call.phrases().say("choice.dates", "course", name(course, call)),
                        new Action.Say(call.phrases().say("courses.say", "course", name(course, call)))))
                .toList());
    }

    private String line(Course course, Call call) {
        return call.phrases()
                .say(
                        "courses.line",
                        "course",
                        name(course, call),
                        "length",
                        call.formats().minutes(course.format().minutes()),
                        "price",
                        call.formats().won(course.pricing().perPerson().amount()),
                        "ages",
                        ages(course, call),
                        "places",
                        places(course, call).stream()
                                .map(place -> place.name().in(call.caller().locale()))
                                .collect(Collectors.joining("·")));
    }

    /// 10세 이상 (13세 이하 보호자 동반).
    private static String ages(Course course, Call call) {
        var ages = course.details().ages();
        String span = ages.from().isEmpty()
                ? call.phrases().say("courses.ages.all")
                : ages.to().isEmpty()
                        ? call.phrases()
                                .say("courses.ages.from", "from", ages.from().get())
                        : call.phrases()
                                .say(
                                        "courses.ages.span",
                                        "from",
                                        ages.from().get(),
                                        "to",
                                        ages.to().get());
        return span
                + course.details()
                        .guardian()
                        .map(label -> " (" + label.in(call.caller().locale()) + ")")
                        .orElse("");
    }

    private static String name(Course course, Call call) {
        return course.name().in(call.caller().locale());
    }

    private static RowRef ref(Course course) {
        return new RowRef("course", course.code().value());
    }

    private RowFacts facts(Course course, Call call) {
        RowFacts.Builder facts = RowFacts.of(ref(course))
                .text(course.name().ko())
                .text(course.name().en())
                .text(ages(course, call))
                .won(course.pricing().perPerson().amount())
                .people(1)
                .length(Duration.ofMinutes(course.format().minutes()));
        places(course, call)
                .forEach(
                        place -> facts.text(place.name().ko()).text(place.name().en()));
        return facts.build();
    }
}
