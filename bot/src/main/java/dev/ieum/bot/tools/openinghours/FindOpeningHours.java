package dev.ieum.bot.tools.openinghours;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.tools.openinghours.OpeningHours.Span;
import dev.ieum.bot.understanding.PublicHolidays;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.bot.understanding.Value;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.identity.IdentityLevel;
import dev.ieum.record.shop.Location;
import dev.ieum.record.shop.LocationCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether the shop is open on a day, and from when to when; today also whether it is open now.
public final class FindOpeningHours implements Tool {

    public static final String NAME = "find_opening_hours";

    private static final int MOST_DAYS = 7;
    private static final int FARTHEST = 60;
    private static final List<String> EXAMPLES = List.of(
            "지금 영업해요?",
            "지금 영업 중인가요",
            "지금 문 열었어요?",
            "오늘 몇 시까지 해요",
            "오늘 영업해요?",
            "<date> 영업해요?",
            "<date> 영업하시나요",
            "<date> 몇 시에 열어요?",
            "<date> 문 여나요",
            "<date> 쉬나요?",
            "<date> 휴무인가요",
            "<date>에 <place> 열어요?",
            "<date> 몇 시까지 영업해요",
            "are you open now",
            "are you open <date>?",
            "what time do you open <date>",
            "until when are you open <date>");
    private static final String CUES =
            "영업|오픈|문\\s?(?:을\\s?)?(?:열|여[나는세]|연|닫)|쉬[나는어세지]|쉬(?:는|죠)|휴무|열[려었어]|닫[아나는]|몇\\s?시까지\\s?(?:하|해)|open|close";
    private static final String OTHERS =
            "상담|고객\\s?센터|수업|클래스|예약|배송|택배|출고|주차|픽업|교환|반품|배우|강의|할인|전화|consult|class|book|ship|deliver|park|pick";
    private static final String SURE =
            "영업|오픈|문\\s?(?:을\\s?)?(?:열|여[나는세]|연|닫)|쉬[나는어세지]|휴무|몇\\s?시에\\s?(?:열|닫)|<place>\\S{0,2}\\s*<date>\\S{0,3}\\s*(?:해요|하나요|하세요|하시나요|하는지)|<date>\\S{0,3}\\s*<place>\\S{0,2}\\s*(?:해요|하나요|하세요|하시나요)|몇\\s?시까지\\s?(?:하|해|열)|\\b(?:open|close[sd]?)\\b";
    private static final String PLAIN =
            "(?:지금|현재|이\\s?시간에?).{0,8}(?:영업|문\\s?(?:을\\s?)?열|열려|열었|닫)|\\bopen\\s+(?:right\\s+)?now\\b";

    private final CustomerRecord record;
    private final Map<LocationCode, OpeningHours> hours;
    private final ZoneId zone;

    /// @param hours by place; a place that is missing has none
    public FindOpeningHours(CustomerRecord record, Map<LocationCode, OpeningHours> hours, ZoneId zone) {
        this.record = record;
        this.hours = Map.copyOf(hours);
        this.zone = zone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Tells when the shop is open on a day, and whether it is open now. For the hours in general search the articles.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("date", SlotKind.DATE, false, "day; today if none is given", "ask.date"),
                new Parameter("location", SlotKind.LOCATION, false, "which of the shop's places", "ask.location"));
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    @Override
    public IdentityLevel level() {
        return IdentityLevel.ADDRESS;
    }

    @Override
    public Skill skill() {
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS).sure(SURE).plain(PLAIN);
    }

    @Override
    public ToolOutcome run(Call call) {
        LocalDateTime now = LocalDateTime.ofInstant(call.now(), zone);
        Value.Days days =
                call.findDays("date").orElse(SlotKind.days(now.toLocalDate().toString()));
        LocalDate from = days.from().isBefore(now.toLocalDate()) ? now.toLocalDate() : days.from();
        Map<OpeningHours, List<Location>> places = places(call);
        List<String> lines = new ArrayList<>();
        RowFacts.Builder facts = RowFacts.of(new RowRef("shop", "opening-hours"));
        places.forEach((open, where) -> {
            String here = places.size() > 1 || !call.ids("location").isEmpty()
                    ? call.phrases().say("hours.place", "place", names(where, call)) + " "
                    : "";
            where.forEach(
                    place -> facts.text(place.name().ko()).text(place.name().en()));
            from.datesUntil(
                            days.to().isBefore(from)
                                    ? from.plusDays(1)
                                    : days.to().plusDays(1))
                    .limit(MOST_DAYS)
                    .forEach(day -> lines.add(line(new Day(open, day, here), now, call, facts)));
        });
        return new ToolOutcome.Found(Told.of(String.join("\n", lines), List.of(facts.build())));
    }

    /// The places that are meant, those with the same hours together.
    private Map<OpeningHours, List<Location>> places(Call call) {
        Map<OpeningHours, List<Location>> places = new LinkedHashMap<>();
        record.locations().list().stream()
                .filter(place -> hours.containsKey(place.code()))
                .filter(place -> call.ids("location").isEmpty()
                        || !hours.keySet().stream().map(LocationCode::value).anyMatch(call.ids("location")::contains)
                        || call.ids("location").contains(place.code().value()))
                .forEach(place -> places.computeIfAbsent(hours.get(place.code()), open -> new ArrayList<>())
                        .add(place));
        return places;
    }

    private static String names(List<Location> places, Call call) {
        return places.stream()
                .map(place -> place.name().in(call.caller().locale()))
                .collect(Collectors.joining("·"));
    }

    /// A day at places of the same hours.
    ///
    /// @param here which places, where that must be said
    private record Day(OpeningHours open, LocalDate day, String here) {}

    private static String line(Day asked, LocalDateTime now, Call call, RowFacts.Builder facts) {
        facts.date(asked.day());
        String name = call.formats().day(asked.day());
        Optional<Span> span = asked.open().find(asked.day());
        if (span.isEmpty()) {
            return call.phrases().say("hours.closed", "place", asked.here(), "day", name)
                    + next(asked.open(), asked.day(), call, facts);
        }
        facts.time(span.get().from()).time(span.get().to());
        String hours = call.phrases()
                .say(
                        PublicHolidays.is(asked.day()) ? "hours.holiday" : "hours.open",
                        "place",
                        asked.here(),
                        "day",
                        name,
                        "from",
                        call.formats().time(span.get().from()),
                        "to",
                        call.formats().time(span.get().to()));
        if (!asked.day().equals(now.toLocalDate())) {
            return hours;
        }
        if (span.get().holds(now.toLocalTime())) {
            return call.phrases().say("hours.now") + " " + hours;
        }
        return now.toLocalTime().isBefore(span.get().from())
                ? call.phrases().say("hours.not-yet") + " " + hours
                : call.phrases().say("hours.over") + " " + hours + next(asked.open(), asked.day(), call, facts);
    }

    private static String next(OpeningHours open, LocalDate day, Call call, RowFacts.Builder facts) {
        Optional<LocalDate> next = day.plusDays(1)
                .datesUntil(day.plusDays(FARTHEST))
                .filter(later -> open.find(later).isPresent())
                .findFirst();
        if (next.isEmpty()) {
            return "";
        }
        Span span = open.find(next.get()).orElseThrow();
        facts.date(next.get()).time(span.from()).time(span.to());
        return " "
                + call.phrases()
                        .say(
                                "hours.next",
                                "day",
                                call.formats().day(next.get()),
                                "from",
                                call.formats().time(span.from()),
                                "to",
                                call.formats().time(span.to()));
    }
}
