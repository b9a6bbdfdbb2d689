package dev.ieum.bot.tools.changebooking;

import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.OwnBookings;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Sessions;
import dev.ieum.bot.task.Sessions.Wish;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingChange;
import dev.ieum.record.booking.BookingNumber;
import dev.ieum.record.booking.BookingOutcome;
import dev.ieum.record.booking.BookingRules;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.identity.IdentityLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Moves a booking to another session of its class or to another number of people. What it will cost is quoted by the
/// record's rules before the yes and again at it.
public final class ChangeBooking implements Tool {

    private static final List<String> EXAMPLES = List.of(
            "예약 변경하고 싶어요",
            "예약 변경해 주세요",
            "예약 시간 바꿀 수 있을까요",
            "예약 날짜 바꾸고 싶어요",
            "예약 <date>로 바꿔 주세요",
            "예약 <date>로 바꿀 수 있어요?",
            "<date> 예약 <date>로 옮겨 주세요",
            "<date> 예약을 <date> <time>로 변경해 주세요",
            "예약 인원 <people>으로 변경할게요",
            "<date> 예약 <people>으로 바꿔 주세요",
            "<course> 예약 날짜 변경할래요",
            "<booking> <date>로 변경",
            "<booking> 시간 변경해 주세요",
            "수업 <date>로 미룰 수 있나요",
            "수업 날짜를 옮기고 싶어요",
            "제 예약 다른 날로 바꿀래요",
            "<people>에서 <people>으로 변경 부탁드려요",
            "예약에 <people> 더 추가할 수 있어요?",
            "<people> 추가해 주세요 제 예약에",
            "add <people> more to my booking",
            "change my booking to <date>",
            "can I move my class to <date>",
            "reschedule my booking",
            "change my booking to <people>",
            "move <booking> to <date> <time>");
    private static final String CUES =
            "바꾸|바꿀|바꿔|변경|옮기|옮길|옮겨|미루|미룰|미뤄|당기|당겨|추가|change|move|reschedul|switch|postpone|add";
    private static final String OTHERS =
            "주문|배송|택배|구독|주소|전화번호|연락처|이름|비밀번호|교환|언제까지|며칠|몇\\s?번|횟수|수수료|규정|정책|하려면|방법|어떻게|order|address|phone|policy|fee|how do|how many";

    private static final String SURE =
            "(?:예약|수업|클래스).{0,24}(?:바꾸|바꿀|바꿔|변경|옮기|옮길|옮겨|미루|미룰|미뤄|당기|당겨)|(?:change|move|reschedule|postpone).{0,24}(?:booking|reservation|class)";

    private static final String SESSION = "session";
    private static final String PEOPLE = "people";
    private static final String MORE = "more";
    private static final String TOTAL = "total";
    private static final String BOOKED = "booked_date";
    private static final Duration STANDS = Duration.ofMinutes(10);
    private static final Actor BOT = Actor.bot("change_booking");

    private final CustomerRecord record;
    private final OwnBookings bookings;
    private final ChangeWords words;
    private final KeptSeats kept;
    private final int groupFrom;

    /// @param groupFrom from how many people on a person makes an offer
    public ChangeBooking(CustomerRecord record, int groupFrom) {
        this.record = record;
        this.bookings = new OwnBookings(record);
        this.words = new ChangeWords(bookings);
        this.kept = new KeptSeats(record.bookings(), BOT);
        this.groupFrom = groupFrom;
    }

    @Override
    public String name() {
        return "change_booking";
    }

    @Override
    public String description() {
        return "Proposes to move one of the customer's own bookings to another time or another number of people. The customer must confirm it.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(OwnBookings.NUMBER, SlotKind.BOOKING, false, "the booking's number", "ask.booking"),
                new Parameter("course", SlotKind.COURSE, false, "the booked class", "ask.booking"),
                new Parameter(BOOKED, SlotKind.BOOKED_DATE, false, "the booked day", "ask.booking"),
                new Parameter("date", SlotKind.DATE, false, "the new day", "ask.change"),
                new Parameter("time", SlotKind.TIME, false, "the new time of day", "ask.change"),
                new Parameter("location", SlotKind.LOCATION, false, "the new place", "ask.change"),
                new Parameter(MORE, SlotKind.MORE_PEOPLE, false, "how many more people come", "ask.change"),
                new Parameter(PEOPLE, SlotKind.PEOPLE, false, "the new number of people", "ask.change"));
    }

    @Override
    public Effect effect() {
        return Effect.WRITE;
    }

    @Override
    public IdentityLevel level() {
        return IdentityLevel.PROVEN;
    }

    @Override
    public boolean own(Call call) {
        return bookings.any(call);
    }

    @Override
    public Skill skill() {
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS).sure(SURE);
    }

    @Override
    public ToolOutcome run(Call call) {
        return switch (bookings.which(call, BOOKED)) {
            case OwnBookings.Which.One(Booking booking) ->
                forbidden(call, booking).orElseGet(() -> planned(call, booking));
            case OwnBookings.Which.Open(ToolOutcome outcome) -> outcome;
        };
    }

    /// What the rules do not allow a person may.
    private Optional<ToolOutcome> forbidden(Call call, Booking booking) {
        BookingRules.Changes rules = record.bookings().rules().changes();
        if (booking.history().changes() >= rules.free()) {
            return Optional.of(words.refused(call, booking, "change.used"));
        }
        return call.now().plus(rules.until()).isAfter(booking.session().startsAt())
                ? Optional.of(words.refused(call, booking, "change.late"))
                : Optional.empty();
    }

    private ToolOutcome planned(Call call, Booking booking) {
        int more = call.findNumber(MORE).orElse(0);
        int people = call.findNumber(PEOPLE)
                .filter(number -> number > 0)
                .orElse(booking.party().people() + more);
        if (people >= groupFrom) {
            return new ToolOutcome.ForPerson(
                    HandoffReason.GROUP_QUOTE, Told.of(call.phrases().say("handoff.group_quote")));
        }
        Optional<ClassSession> picked =
                call.find(SESSION).flatMap(code -> record.courses().find(new SessionCode(code)));
        if (picked.isPresent()) {
            return proposed(call, booking, picked.get(), people);
        }
        boolean newDay = call.find("date").isPresent() && !call.find("date").equals(call.find(BOOKED));
        boolean moves =
                newDay || call.find("time").isPresent() || call.find("location").isPresent();
        if (!moves) {
            return people == booking.party().people()
                    ? words.asks(call, booking, "ask.change", others(call, booking, Optional.empty(), people))
                    : proposed(call, booking, booking.session(), people);
        }
        Wish wish = wish(call, booking, newDay);
        List<ClassSession> fitting = others(call, booking, Optional.of(wish), people);
        if (fitting.size() == 1) {
            return proposed(call, booking, fitting.getFirst(), people);
        }
        return fitting.isEmpty()
                ? words.asks(
                        call,
                        booking,
                        "change.none",
                        bookings.sessions().instead(wish, call.now(), people).stream()
                                .filter(session ->
                                        !session.code().equals(booking.session().code()))
                                .toList())
                : words.asks(call, booking, "ask.session", fitting);
    }

    /// The place stays unless another is wished; the day too, where only the time is.
    private Wish wish(Call call, Booking booking, boolean newDay) {
        Set<String> course = Set.of(booking.session().course().code().value());
        Set<String> place = call.ids("location").isEmpty()
                ? Set.of(booking.session().location().code().value())
                : call.ids("location");
        Optional<String> day = newDay ? call.find("date") : Optional.empty();
        String booked = bookings.sessions()
                .local(booking.session().startsAt())
                .toLocalDate()
                .toString();
        return new Wish(course, place, Optional.of(SlotKind.days(day.orElse(booked))), call.findHours("time"));
    }

    private List<ClassSession> others(Call call, Booking booking, Optional<Wish> wish, int people) {
        Wish any = new Wish(
                Set.of(booking.session().course().code().value()), Set.of(), Optional.empty(), Optional.empty());
        return bookings.sessions().list(wish.orElse(any), call.now()).stream()
                .filter(session -> !session.code().equals(booking.session().code()))
                .filter(session -> session.seats().free() >= people)
                .limit(Sessions.MOST_OFFERED)
                .toList();
    }

    private ToolOutcome proposed(Call call, Booking booking, ClassSession target, int people) {
        boolean stays = target.code().equals(booking.session().code());
        int needed = stays ? people - booking.party().people() : people;
        if (stays && needed == 0) {
            return words.asks(call, booking, "ask.change", others(call, booking, Optional.empty(), people));
        }
        if (target.seats().free() < needed) {
            return words.asks(call, booking, "change.full", others(call, booking, Optional.empty(), people));
        }
        Optional<Booking> hold = needed > 0 ? kept.keep(call, booking, target, needed) : Optional.empty();
        if (needed > 0 && hold.isEmpty()) {
            return words.asks(call, booking, "change.full", others(call, booking, Optional.empty(), people));
        }
        var quote = record.bookings().quoteChange(booking.number(), change(target, people));
        Map<String, String> arguments = new HashMap<>(call.slots());
        hold.ifPresent(seats -> arguments.put(KeptSeats.HOLD, seats.number().value()));
        arguments.put(OwnBookings.NUMBER, booking.number().value());
        arguments.put(SESSION, target.code().value());
        arguments.put(PEOPLE, String.valueOf(people));
        arguments.put(TOTAL, String.valueOf(quote.after().total().amount()));
        return new ToolOutcome.Proposed(
                arguments,
                hold.flatMap(seats -> seats.history().heldUntil())
                        .orElse(call.now().plus(STANDS)),
                words.proposal(new ChangeWords.Plan(booking, target, people, quote, hold), call));
    }

    @Override
    public void drop(Call call) {
        kept.drop(call);
    }

    private static BookingChange change(ClassSession target, int people) {
        return new BookingChange(Optional.of(target.code()), Optional.of(people));
    }

    @Override
    public ToolOutcome carryOut(Call call) {
        BookingNumber number = new BookingNumber(call.find(OwnBookings.NUMBER).orElseThrow());
        BookingChange change = new BookingChange(call.find(SESSION).map(SessionCode::new), call.findNumber(PEOPLE));
        Optional<Booking> own = bookings.coming(call).stream()
                .filter(booking -> booking.number().equals(number))
                .findFirst();
        if (own.isEmpty()) {
            return new ToolOutcome.Refused(Told.of(call.phrases().say("bookings.none")));
        }
        String total = String.valueOf(
                record.bookings().quoteChange(number, change).after().total().amount());
        if (!call.find(TOTAL).equals(Optional.of(total))) {
            drop(call);
            return new ToolOutcome.Stale(
                    fresh(call, List.of()), Told.of(call.phrases().say("proposal.changed")));
        }
        return switch (kept.change(call, number, change)) {
            case BookingOutcome.Made made ->
                new ToolOutcome.Made(List.of(OwnBookings.ref(made.booking())), words.done(made.booking(), call));
            case BookingOutcome.Refused refused -> refused(call, own.get(), refused.reason());
        };
    }

    private ToolOutcome refused(Call call, Booking booking, BookingOutcome.Reason reason) {
        return switch (reason) {
            case FULL, CLOSED, NOT_YET_OPEN, CALLED_OFF, UNKNOWN_SESSION ->
                new ToolOutcome.Stale(
                        fresh(call, List.of(SESSION)), Told.of(call.phrases().say("proposal.changed")));
            case OVERLAPS -> words.refused(call, booking, "change.overlaps");
            case CHANGE_USED -> words.refused(call, booking, "change.used");
            case CHANGE_TOO_LATE -> words.refused(call, booking, "change.late");
            case UNKNOWN_BOOKING, ENDED, HOLD_ENDED, COUPON_NOT_USABLE ->
                new ToolOutcome.Refused(
                        Told.of(call.phrases().say("cancel.ended")).choices(List.of(Toolbox.person(call))));
        };
    }

    private static Map<String, String> fresh(Call call, List<String> without) {
        Map<String, String> slots = new HashMap<>(call.slots());
        slots.remove(KeptSeats.HOLD);
        slots.keySet().removeAll(without);
        return slots;
    }
}
