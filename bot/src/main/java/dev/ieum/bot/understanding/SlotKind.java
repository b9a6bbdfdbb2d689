package dev.ieum.bot.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of values that tools ask for, how each is found in a message, and how it is written down between turns:
/// a date as `2026-11-28` or `2026-11-23/2026-11-29`, a time as `14:00`, `14:00?` (half of the day not said) or
/// `18:00-23:59`, names as ids joined by `|` where several are meant.
public enum SlotKind {
    DATE,
    TIME,
    PEOPLE,
    COURSE,
    PRODUCT,
    LOCATION,
    PHONE,
    /// An order's number: any but a booking's.
    NUMBER,
    BOOKING,
    PERSON_NAME,
    TEXT;

    private static final Pattern NOT_THIS = Pattern.compile("말고|아니고|아니라|대신|instead of|not", Pattern.CASE_INSENSITIVE);

    private Optional<String> written(Value value) {
        return switch (this) {
            case DATE -> value instanceof Value.Days days ? Optional.of(text(days)) : moment(value, true);
            case TIME -> value instanceof Value.Hours hours ? Optional.of(text(hours)) : moment(value, false);
            case PEOPLE ->
                value instanceof Value.Count count && count.people() ? whole(count.number()) : Optional.empty();
            case COURSE -> named(value, TermKind.COURSE);
            case PRODUCT -> named(value, TermKind.PRODUCT);
            case LOCATION -> named(value, TermKind.LOCATION);
            case PHONE -> value instanceof Value.Phone phone ? Optional.of(phone.digits()) : Optional.empty();
            case NUMBER -> number(value).filter(text -> !booking(text));
            case BOOKING -> number(value).filter(SlotKind::booking);
            case PERSON_NAME, TEXT -> Optional.empty();
        };
    }

    /// The value of this kind in a message.
    ///
    /// @param asked whether the bot has just asked for it: then a bare number or name will do
    public Optional<String> find(Reading reading, boolean asked) {
        if (this == PERSON_NAME) {
            return PersonNames.find(reading, asked);
        }
        List<Mention> fitting = reading.mentions().stream()
                .filter(mention -> written(mention.value()).isPresent())
                .toList();
        if (!fitting.isEmpty()) {
            return written(chosen(fitting, reading.text()).value());
        }
        return asked ? bare(reading.text()) : Optional.empty();
    }

    /// The value of this kind that a text states, be it in words or as a row's own id.
    public Optional<String> findIn(String text, Vocabulary vocabulary, LocalDateTime now) {
        Optional<TermKind> names = switch (this) {
            case COURSE -> Optional.of(TermKind.COURSE);
            case PRODUCT -> Optional.of(TermKind.PRODUCT);
            case LOCATION -> Optional.of(TermKind.LOCATION);
            case DATE, TIME, PEOPLE, PHONE, NUMBER, BOOKING, PERSON_NAME, TEXT -> Optional.empty();
        };
        Optional<String> id = names.flatMap(
                        kind -> vocabulary.find(kind, text.strip().toUpperCase(Locale.ROOT)))
                .map(Term::id);
        Reading reading = new Reading(text, "ko", Parsers.read(text, vocabulary, now), new Intent.Reply());
        return id.or(() -> find(reading, true));
    }

    /// In 토요일 말고 일요일 it is the second, otherwise the first.
    private static Mention chosen(List<Mention> fitting, String text) {
        Matcher not = NOT_THIS.matcher(text);
        if (fitting.size() > 1 && not.find()) {
            int at = not.start();
            return fitting.stream()
                    .filter(mention -> mention.start() >= at)
                    .findFirst()
                    .orElse(fitting.getFirst());
        }
        return fitting.getFirst();
    }

    private Optional<String> bare(String text) {
        return switch (this) {
            case PEOPLE -> Bare.find(text).map(String::valueOf);
            case TIME -> Bare.findTime(text).map(SlotKind::text);
            case NUMBER, BOOKING ->
                Optional.of(text.strip().toUpperCase(Locale.ROOT)).filter(t -> t.matches("(?=.*\\d)[A-Z0-9-]{3,30}"));
            case TEXT -> Optional.of(text.strip()).filter(t -> !t.isEmpty());
            case DATE, COURSE, PRODUCT, LOCATION, PHONE, PERSON_NAME -> Optional.empty();
        };
    }

    private static Optional<String> number(Value value) {
        return value instanceof Value.RowNumber number ? Optional.of(number.number()) : Optional.empty();
    }

    private static boolean booking(String number) {
        return number.startsWith("B-");
    }

    static String text(Value.Days days) {
        return days.oneDay() ? days.from().toString() : days.from() + "/" + days.to();
    }

    static String text(Value.Hours hours) {
        if (hours.point()) {
            return hours.from() + (hours.half() == Value.Half.OPEN ? "?" : "");
        }
        return hours.from().withSecond(0) + "-" + hours.to().withSecond(0);
    }

    private static Optional<String> moment(Value value, boolean date) {
        if (!(value instanceof Value.Moment moment)) {
            return Optional.empty();
        }
        LocalDate day = moment.at().toLocalDate();
        LocalTime time = moment.at().toLocalTime().withSecond(0).withNano(0);
        return Optional.of(date ? day.toString() : time.toString());
    }

    private static Optional<String> whole(BigDecimal number) {
        return Optional.of(number.toPlainString());
    }

    private static Optional<String> named(Value value, TermKind kind) {
        return value instanceof Value.Named named && named.kind() == kind
                ? Optional.of(String.join("|", new TreeSet<>(named.ids())))
                : Optional.empty();
    }

    /// The ids in a written-down name.
    public static Set<String> ids(String written) {
        return Set.of(written.split("\\|"));
    }

    /// The days in a written-down date.
    public static Value.Days days(String written) {
        int slash = written.indexOf('/');
        LocalDate from = LocalDate.parse(slash < 0 ? written : written.substring(0, slash));
        LocalDate to = slash < 0 ? from : LocalDate.parse(written.substring(slash + 1));
        return new Value.Days(from, to, slash < 0 ? Grain.DAY : Grain.SPAN, true);
    }

    /// The hours in a written-down time.
    public static Value.Hours hours(String written) {
        int dash = written.indexOf('-');
        if (dash < 0) {
            LocalTime time = LocalTime.parse(written.replace("?", ""));
            return new Value.Hours(time, time, written.endsWith("?") ? Value.Half.OPEN : Value.Half.SAID, Grain.MINUTE);
        }
        return new Value.Hours(
                LocalTime.parse(written.substring(0, dash)),
                LocalTime.parse(written.substring(dash + 1)),
                Value.Half.SAID,
                Grain.HOUR);
    }
}
