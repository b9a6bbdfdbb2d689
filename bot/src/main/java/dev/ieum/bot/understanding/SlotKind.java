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
import java.util.stream.Collectors;

/// The kinds of values that tools ask for, how each is found in a message, and how it is written down between turns:
/// a date as `2026-11-28` or `2026-11-23/2026-11-29`, a time as `14:00`, `14:00?` (half of the day not said) or
/// `18:00-23:59`, names as ids joined by `|` where several are meant.
public enum SlotKind {
    DATE,
    TIME,
    PEOPLE,
    /// How many more come: 한 명 더.
    MORE_PEOPLE,
    COURSE,
    PRODUCT,
    LOCATION,
    PHONE,
    /// An order's number: any but a booking's.
    NUMBER,
    BOOKING,
    /// The day of a booking that is to be moved: 토요일 in 토요일 예약을 일요일로.
    BOOKED_DATE,
    PERSON_NAME,
    /// How old those who come are, joined by `|` where several are said.
    AGE,
    /// What something may cost, in whole currency units: `0-50000`.
    PRICE,
    /// By what things are compared: `cheapest`, `dearest`, `shortest`, `longest`.
    RANK,
    /// A kind of goods by its common noun: 오일, kit.
    FAMILY,
    TEXT;

    private static final Pattern NOT_THIS = Pattern.compile("말고|아니고|아니라|대신|instead of|not", Pattern.CASE_INSENSITIVE);

    private static final Pattern BOOKED_BEHIND = Pattern.compile(
            "^\\s?(?:에|의|날)?\\s?(?:(?!으?로)\\S{1,8}\\s){0,3}?(?:예약|수업|클래스|거|꺼|것|에서)(?!\\s?로)|^\\s+(?:booking|class|reservation|one)|^\\s+to\\s",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE =
            Pattern.compile("^\\s?(?:을|를)?\\s?(?:더|추가)|^\\s?more", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOOKED_BEFORE =
            Pattern.compile("(?:from|my\\s+(?:booking|class)\\s+(?:on|for))\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern AIM_BEHIND = Pattern.compile("^\\s?(?:으로|로)(?![가-힣]{3})");
    private static final Pattern AIM_BEFORE = Pattern.compile("(?:\\bto|into)\\s+$", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SEATS = Set.of("자리", "석");
    private static final BigDecimal OLDEST = BigDecimal.valueOf(130);

    private Optional<String> written(Value value) {
        return switch (this) {
            case DATE, BOOKED_DATE -> value instanceof Value.Days days ? Optional.of(text(days)) : moment(value, true);
            case TIME -> value instanceof Value.Hours hours ? Optional.of(text(hours)) : moment(value, false);
            case PEOPLE, MORE_PEOPLE ->
                value instanceof Value.Count count && (count.people() || SEATS.contains(count.unit()))
                        ? whole(count.number())
                        : Optional.empty();
            case COURSE -> named(value, TermKind.COURSE);
            case PRODUCT -> named(value, TermKind.PRODUCT);
            case LOCATION -> named(value, TermKind.LOCATION);
            case PHONE -> value instanceof Value.Phone phone ? Optional.of(phone.digits()) : Optional.empty();
            case NUMBER -> number(value).filter(text -> !booking(text));
            case BOOKING -> number(value).filter(SlotKind::booking);
            case AGE ->
                value instanceof Value.Count count && Ages.UNITS.contains(count.unit()) && age(count.number())
                        ? whole(count.number())
                        : Optional.empty();
            case PRICE -> value instanceof Value.Money money ? whole(money.amount()) : Optional.empty();
            case PERSON_NAME, RANK, FAMILY, TEXT -> Optional.empty();
        };
    }

    /// Whether a value is of this kind.
    public boolean says(Value value) {
        return written(value).isPresent();
    }

    /// The value of this kind in a message.
    ///
    /// @param asked whether the bot has just asked for it: then a bare number or name will do
    public Optional<String> find(Reading reading, boolean asked) {
        if (this == PERSON_NAME) {
            return PersonNames.find(reading, asked);
        }
        if (this == RANK || this == FAMILY) {
            return this == RANK ? Ranks.find(reading.text()) : Ranks.findFamily(reading.text());
        }
        List<Mention> fitting = reading.mentions().stream()
                .filter(mention -> written(mention.value()).isPresent())
                .filter(mention -> said(mention, reading.text()))
                .toList();
        if (this == AGE && fitting.size() > 1) {
            return Optional.of(fitting.stream()
                    .flatMap(mention -> written(mention.value()).stream())
                    .collect(Collectors.joining("|")));
        }
        if (this == PRICE && !fitting.isEmpty()) {
            return Optional.of(PriceSpan.written(fitting.getFirst(), reading.text()));
        }
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
            case DATE,
                    BOOKED_DATE,
                    TIME,
                    PEOPLE,
                    MORE_PEOPLE,
                    PHONE,
                    NUMBER,
                    BOOKING,
                    PERSON_NAME,
                    AGE,
                    PRICE,
                    RANK,
                    FAMILY,
                    TEXT -> Optional.empty();
        };
        Optional<String> id = names.flatMap(
                        kind -> vocabulary.find(kind, text.strip().toUpperCase(Locale.ROOT)))
                .map(Term::id);
        Reading reading = new Reading(text, "ko", Parsers.read(text, vocabulary, now), new Intent.Reply());
        return id.or(() -> find(reading, true));
    }

    /// Whether the words around a value make it one of this kind rather than of its sibling.
    private boolean said(Mention mention, String text) {
        return switch (this) {
            case BOOKED_DATE -> booked(mention, text);
            case MORE_PEOPLE -> MORE.matcher(text.substring(mention.end())).find();
            case PEOPLE -> !MORE.matcher(text.substring(mention.end())).find();
            case DATE,
                    TIME,
                    COURSE,
                    PRODUCT,
                    LOCATION,
                    PHONE,
                    NUMBER,
                    BOOKING,
                    PERSON_NAME,
                    AGE,
                    PRICE,
                    RANK,
                    FAMILY,
                    TEXT -> true;
        };
    }

    private static boolean booked(Mention mention, String text) {
        return BOOKED_BEHIND.matcher(text.substring(mention.end())).find()
                || BOOKED_BEFORE.matcher(text.substring(0, mention.start())).find();
    }

    /// Whether words make it the aim: 일요일로, to Sunday.
    private static boolean aimed(Mention mention, String text) {
        return AIM_BEHIND.matcher(text.substring(mention.end())).find()
                || AIM_BEFORE.matcher(text.substring(0, mention.start())).find();
    }

    /// In 토요일 말고 일요일 it is the second, in 2명에서 3명으로 the one that is aimed at, otherwise the first.
    private static Mention chosen(List<Mention> fitting, String text) {
        Optional<Mention> aim = fitting.stream()
                .filter(mention -> fitting.size() > 1 && aimed(mention, text))
                .findFirst();
        if (aim.isPresent()) {
            return aim.get();
        }
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
            case PEOPLE, AGE -> Bare.find(text).map(String::valueOf);
            case TIME -> Bare.findTime(text).map(SlotKind::text);
            case NUMBER, BOOKING ->
                Optional.of(text.strip().toUpperCase(Locale.ROOT)).filter(t -> t.matches("(?=.*\\d)[A-Z0-9-]{3,30}"));
            case TEXT -> Optional.of(text.strip()).filter(t -> !t.isEmpty());
            case DATE, BOOKED_DATE, MORE_PEOPLE, COURSE, PRODUCT, LOCATION, PHONE, PERSON_NAME, PRICE, RANK, FAMILY ->
                Optional.empty();
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

    private static boolean age(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.compareTo(OLDEST) <= 0;
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
