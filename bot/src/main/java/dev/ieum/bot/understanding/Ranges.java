package dev.ieum.bot.understanding;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Joins two neighbouring values into one span: 8월 8일부터 13일까지, 2시~4시, "after 3pm".
final class Ranges {

    private static final Pattern JOINT = Pattern.compile(
            "\\s*(?:~|-|–|—|부터|에서|to|until|till|through)\\s*|\\s*(?:와|과|하고)\\s*(?=.*사이)|\\s+and\\s+(?=.*between)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER =
            Pattern.compile("^\\s*(?:이후|부터|넘어서|지나서|or\\s+later|onwards?)(?!\\s*\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE =
            Pattern.compile("^\\s*(?:이전|전까지|전에|전(?=\\s|$)|까지|or\\s+earlier)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_WORD = Pattern.compile("(?:after|from|since)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_WORD =
            Pattern.compile("(?:before|by|until|till)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile("^\\s*(?:까지|사이)");

    private Ranges() {}

    static List<Mention> join(List<Mention> mentions, String text) {
        List<Mention> joined = new ArrayList<>();
        for (Mention next : mentions) {
            Optional<Mention> span = joined.isEmpty() ? Optional.empty() : span(joined.getLast(), next, text);
            if (span.isPresent()) {
                joined.set(joined.size() - 1, span.get());
            } else {
                joined.add(next);
            }
        }
        return joined.stream().map(mention -> open(mention, text)).toList();
    }

    private static Optional<Mention> span(Mention first, Mention second, String text) {
        String between = text.substring(first.end(), second.start());
        boolean joint = JOINT.matcher(between).matches()
                || (between.matches("\\s*(?:와|과|하고)\\s*")
                        && text.startsWith("사이", second.end() + (text.startsWith(" ", second.end()) ? 1 : 0)));
        if (!joint) {
            return Optional.empty();
        }
        Optional<? extends Value> value = switch (first.value()) {
            case Value.Days from when second.value() instanceof Value.Days to -> days(from, to);
            case Value.Hours from
            when second.value() instanceof Value.Hours to && from.point() && to.point() -> Optional.of(hours(from, to));
            default -> Optional.empty();
        };
        var tail = TAIL.matcher(text.substring(second.end()));
        int end = second.end() + (tail.find() ? tail.end() : 0);
        return value.map(found -> new Mention(first.start(), end, text.substring(first.start(), end), found));
    }

    private static Optional<Value.Days> days(Value.Days from, Value.Days to) {
        LocalDate end = to.to();
        if (!to.yearSaid() && end.isBefore(from.from()) && to.oneDay()) {
            end = end.plusYears(1);
        }
        return end.isBefore(from.from())
                ? Optional.empty()
                : Optional.of(new Value.Days(from.from(), end, Grain.SPAN, from.yearSaid() || to.yearSaid()));
    }

    /// 오후 2시~4시 says the half of the day once.
    private static Value.Hours hours(Value.Hours from, Value.Hours to) {
        LocalTime end = to.to();
        if (from.half() == Value.Half.SAID
                && to.half() == Value.Half.OPEN
                && end.isBefore(from.from())
                && end.getHour() < 12) {
            end = end.plusHours(12);
        }
        return new Value.Hours(from.from(), end, from.half(), to.grain());
    }

    /// A point followed by 이후 or 이전 is an open span.
    private static Mention open(Mention mention, String text) {
        if (!(mention.value() instanceof Value.Hours hours) || !hours.point()) {
            return mention;
        }
        String after = text.substring(mention.end());
        String before = text.substring(Math.max(0, mention.start() - 8), mention.start());
        if (AFTER.matcher(after).find() || AFTER_WORD.matcher(before).find()) {
            return with(mention, new Value.Hours(hours.from(), LocalTime.of(23, 59, 59), hours.half(), hours.grain()));
        }
        if (BEFORE.matcher(after).find() || BEFORE_WORD.matcher(before).find()) {
            return with(mention, new Value.Hours(LocalTime.MIDNIGHT, hours.from(), hours.half(), hours.grain()));
        }
        return mention;
    }

    private static Mention with(Mention mention, Value value) {
        return new Mention(mention.start(), mention.end(), mention.text(), value);
    }
}
