package dev.ieum.bot;

import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.Signals;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.conversation.Focus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Messages that compare classes or goods by what was spoken of before: 9살이면요?, 셋이면요?, 제일 비싼 건요?, 3만원 이하로요.
final class Comparisons {

    private static final String COURSES = "find_courses";
    private static final String PRODUCT = "find_product";
    private static final Set<String> TOOLS = Set.of(COURSES, PRODUCT);
    private static final Pattern PRICE =
            Pattern.compile("이?면[요은]*\\s?\\??$|얼마|가격|금액|총|how\\s+much|price|cost", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLASS = Pattern.compile("클래스|수업|강의|class|course", Pattern.CASE_INSENSITIVE);

    private final Focus focus;
    private final Focus said;
    private final Function<String, Reading> read;

    /// @param focus what was last spoken of
    /// @param said the same without what follows from what was shown
    Comparisons(Focus focus, Focus said, Function<String, Reading> read) {
        this.focus = focus;
        this.said = said;
        this.read = read;
    }

    Optional<FollowUps.Whole> find(Reading reading) {
        boolean ranks = says(SlotKind.RANK, reading) || says(SlotKind.PRICE, reading);
        boolean aged = says(SlotKind.AGE, reading);
        boolean counted = says(SlotKind.PEOPLE, reading);
        boolean dated = says(SlotKind.DATE, reading) || says(SlotKind.TIME, reading);
        boolean named = says(SlotKind.COURSE, reading) || says(SlotKind.PRODUCT, reading);
        if (dated || named || !(ranks || aged || counted)) {
            return Optional.empty();
        }
        if (ranks) {
            return ranked(reading);
        }
        return aged ? aged(reading) : quoted(reading);
    }

    private Optional<FollowUps.Whole> aged(Reading reading) {
        boolean compares = focus.tool().equals(COURSES) || wishes(reading, Set.of(COURSES));
        return compares || focus.slots().containsKey("course")
                ? Optional.of(as(COURSES, reading, carried(said, Set.of("course", "location"))))
                : Optional.empty();
    }

    private Optional<FollowUps.Whole> ranked(Reading reading) {
        if (focus.tool().equals(PRODUCT) && !CLASS.matcher(reading.text()).find()) {
            return Optional.of(as(PRODUCT, reading, carried(said, Set.of("family"))));
        }
        if (wishes(reading, TOOLS)) {
            return Optional.of(FollowUps.Whole.of(reading));
        }
        if (focus.tool().equals(COURSES)) {
            return Optional.of(as(COURSES, reading, carried(said, Set.of("location", "age"))));
        }
        return Optional.of(read.apply(focus.question() + " " + reading.text()))
                .filter(whole -> wishes(whole, TOOLS))
                .map(FollowUps.Whole::of);
    }

    /// 셋이면 얼마예요? of a class that was spoken of.
    private Optional<FollowUps.Whole> quoted(Reading reading) {
        return focus.slots().containsKey("course")
                        && PRICE.matcher(reading.text()).find()
                        && !Signals.chooses(reading.text())
                ? Optional.of(as(COURSES, reading, carried(focus, Set.of("course"))))
                : Optional.empty();
    }

    private static boolean says(SlotKind kind, Reading reading) {
        return kind.find(reading, false).isPresent();
    }

    private static boolean wishes(Reading reading, Set<String> tools) {
        return reading.intent() instanceof Intent.Task(String tool) && tools.contains(tool);
    }

    private static FollowUps.Whole as(String tool, Reading reading, Map<String, String> carried) {
        return new FollowUps.Whole(reading.as(new Intent.Task(tool)), carried, false);
    }

    private static Map<String, String> carried(Focus from, Set<String> slots) {
        Map<String, String> carried = new HashMap<>(from.slots());
        carried.keySet().retainAll(slots);
        return carried;
    }
}
