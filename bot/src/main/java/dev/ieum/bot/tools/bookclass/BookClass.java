package dev.ieum.bot.tools.bookclass;

import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.SeatWish;
import dev.ieum.bot.task.Sessions;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingNumber;
import dev.ieum.record.booking.BookingOutcome;
import dev.ieum.record.booking.BookingRequest;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.RequestKey;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.identity.IdentityLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Seats in a class. While the customer decides, the record holds the seats; a yes makes the hold a booking.
public final class BookClass implements Tool {

    private static final List<String> EXAMPLES = List.of(
            "예약 좀 하려고요",
            "예약 좀 할게요",
            "예약 좀 부탁드려요",
            "예약하려는데요",
            "예약 가능할까요",
            "예약하고 싶어요",
            "예약할게요",
            "예약해 주세요",
            "예약하려고요",
            "예약 부탁드려요",
            "클래스 예약",
            "수업 예약할래요",
            "<course> 예약하고 싶어요",
            "<course> <people> 예약해 주세요",
            "<date> <course> 예약",
            "<date> <time> <place>에서 <course> <people>",
            "<date> <time> <place> <course> <people>이요",
            "<course> <people> 신청할게요",
            "<date> <people> 예약 가능할까요?",
            "<course> 듣고 싶어요",
            "<course> 하고 싶어요",
            "<date> <time> 예약할게요",
            "<date>에 <course> 하려고 하는데요",
            "<people> 예약이요",
            "<course> 신청하고 싶습니다",
            "<place>에서 <course> 예약",
            "<date> <course> <people> 가능한가요",
            "<date> <time>에 <people> 갈게요",
            "<course> 수강 신청",
            "예약 잡아 주세요",
            "<date> <course> 등록할게요",
            "<course> 배우고 싶은데 예약돼요?",
            "<people> <course> <date> <time>",
            "<date> <place> <course> 예약할게요",
            "<date> <time> <place> <course> 예약할게요",
            "book a class",
            "I'd like to book <course>",
            "book <course> for <people> on <date>",
            "can I reserve <course> on <date> <time>",
            "reserve <people> for <course>",
            "I want to take <course> on <date>",
            "<course> on <date> <time> for <people> please",
            "sign me up for <course>",
            "make a booking",
            "Book <course> on <date> <time> <place>");
    private static final String CUES =
            "예약|신청|등록|수강|잡아|듣고|배우고|하고\\s?싶|하려|할게|할래|갈게|부탁|book|reserve|sign\\s?(?:me\\s)?up|take|join|register";
    private static final String OTHERS =
            "배송|발송|택배|출고|주문|시키|시킨|구독|쿠폰|적립|등급|포인트|반품|교환|영업|오픈|문\\s?(?:열|닫|여[나니는]|염|연)|휴무|쉬[는나어]|주차|결제|픽업|재고|입고|키트|쌤|강사|선생|얼마|가격|비용|수강료|몇\\s?(?:분|시간|살|세|미리)|난이도|준비물|나이|누구|누가|조건|용량|재료|자격증|할인|환불|취소|변경|바꾸|바꿔|바꿀|옮기|옮겨|옮길|미루|미뤄|늦|지각|규정|how much|price|cost|how long|refund|discount|teach|cancel|change|확인|조회|내역|내\\s?예약|제\\s?예약";

    static final String BOOKING = "booking";
    static final String OVERLAP = "allow_overlap";
    private static final Actor BOT = Actor.bot("book_class");

    private final CustomerRecord record;
    private final SessionChoice choice;
    private final BookingWords words;
    private final int groupFrom;

    /// @param groupFrom from how many people on a person makes an offer
    public BookClass(CustomerRecord record, int groupFrom) {
        this.record = record;
        this.choice = new SessionChoice(record);
        this.words = new BookingWords(new Sessions(record));
        this.groupFrom = groupFrom;
    }

    @Override
    public String name() {
        return "book_class";
    }

    @Override
    public String description() {
        return "Proposes a booking of seats in a class. The customer must confirm it; nothing is booked before. Give what the customer said; missing values are asked for.";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(SeatWish.which());
        parameters.add(new Parameter("more", SlotKind.MORE_PEOPLE, false, "how many more people come", "ask.people"));
        parameters.add(SeatWish.PEOPLE);
        return List.copyOf(parameters);
    }

    @Override
    public Effect effect() {
        return Effect.WRITE;
    }

    @Override
    public IdentityLevel level() {
        return IdentityLevel.CLAIMED;
    }

    @Override
    public Skill skill() {
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS).sure("(?=.*<course>).*\\b(?:book|reserve)\\b");
    }

    @Override
    public Map<String, String> complete(Map<String, String> slots) {
        Map<String, String> all = new HashMap<>(slots);
        Optional.ofNullable(slots.get("session"))
                .flatMap(code -> record.courses().find(new SessionCode(code)))
                .ifPresent(session -> all.put("course", session.course().code().value()));
        return all;
    }

    @Override
    public ToolOutcome run(Call call) {
        return switch (choice.choose(call)) {
            case SessionChoice.Open open -> open.outcome();
            case SessionChoice.Chosen chosen -> planned(call, chosen.session());
        };
    }

    private ToolOutcome planned(Call call, ClassSession session) {
        Optional<Integer> people = call.findNumber("people").filter(n -> n > 0);
        if (session.seats().free() == 0) {
            return full(call, session);
        }
        if (people.isEmpty()) {
            return new ToolOutcome.Missing("people", words.asks("ask.people.at", session, "", call));
        }
        if (people.get() >= groupFrom) {
            return new ToolOutcome.ForPerson(
                    HandoffReason.GROUP_QUOTE, Told.of(call.phrases().say("handoff.group_quote")));
        }
        if (session.seats().free() < people.get()) {
            return full(call, session);
        }
        Told name = words.asks("ask.name.at", session, call.formats().people(people.get()), call);
        return SeatWish.whose(call, name).orElseGet(() -> held(call, session, people.get()));
    }

    private ToolOutcome held(Call call, ClassSession session, int people) {
        boolean overlap = call.find(OVERLAP).isPresent();
        BookingRequest wish = new BookingRequest(
                session.code(), call.caller().customer(), people, Optional.empty(), overlap, Optional.empty());
        RequestKey key = new RequestKey(call.turn() + ":book_class:" + session.code() + ":" + people);
        return switch (record.bookings().hold(wish, key, BOT)) {
            case BookingOutcome.Made made -> {
                Map<String, String> arguments = new HashMap<>(call.slots());
                arguments.put(BOOKING, made.booking().number().value());
                arguments.put("session", session.code().value());
                yield new ToolOutcome.Proposed(
                        arguments,
                        made.booking().history().heldUntil().orElse(call.now()),
                        words.proposal(made.booking(), call));
            }
            case BookingOutcome.Refused refused -> refused(call, session, refused);
        };
    }

    private ToolOutcome refused(Call call, ClassSession session, BookingOutcome.Refused refused) {
        return switch (refused.reason()) {
            case FULL -> full(call, session);
            case OVERLAPS ->
                overlaps(call, refused.other().map(BookingNumber::value).orElse(""));
            case CLOSED -> choice.instead(call, session, "session.closed");
            case NOT_YET_OPEN -> choice.instead(call, session, "session.not-yet");
            case UNKNOWN_SESSION, CALLED_OFF -> choice.instead(call, session, "session.called-off");
            case COUPON_NOT_USABLE ->
                new ToolOutcome.Refused(Told.of(call.phrases().say("book.coupon")));
            case HOLD_ENDED, UNKNOWN_BOOKING, ENDED, CHANGE_USED, CHANGE_TOO_LATE ->
                new ToolOutcome.ForPerson(
                        HandoffReason.SHOP_POLICY, Told.of(call.phrases().say("handoff.shop_policy")));
        };
    }

    private ToolOutcome overlaps(Call call, String other) {
        Choice anyway = new Choice(call.phrases().say("choice.overlap"), new Action.Pick(OVERLAP, "yes"));
        Told told = Told.of(call.phrases().say("ask.overlap", "number", other), List.of(words.number(other)));
        return new ToolOutcome.Missing(
                OVERLAP,
                told.choices(List.of(anyway, new Choice(call.phrases().say("choice.decline"), new Action.Cancel("")))));
    }

    private ToolOutcome full(Call call, ClassSession session) {
        return choice.instead(call, session, session.seats().free() > 0 ? "session.full" : "session.full.none");
    }

    @Override
    public ToolOutcome carryOut(Call call) {
        BookingNumber number = new BookingNumber(call.find(BOOKING).orElseThrow());
        return switch (record.bookings().confirm(number, BOT)) {
            case BookingOutcome.Made made ->
                new ToolOutcome.Made(List.of(words.ref(made.booking())), words.done(made.booking(), call));
            case BookingOutcome.Refused refused ->
                new ToolOutcome.Stale(fresh(call), Told.of(call.phrases().say("proposal.expired")));
        };
    }

    private static Map<String, String> fresh(Call call) {
        Map<String, String> slots = new HashMap<>(call.slots());
        slots.remove(BOOKING);
        return slots;
    }

    @Override
    public void drop(Call call) {
        call.find(BOOKING).ifPresent(number -> record.bookings().cancel(new BookingNumber(number), BOT, "not wanted"));
    }

    @Override
    public Map<String, String> readable(Map<String, String> slots) {
        Map<String, String> words = new HashMap<>(slots);
        words.remove(OVERLAP);
        Optional.ofNullable(slots.get("session"))
                .flatMap(code -> record.courses().find(new SessionCode(code)))
                .ifPresent(session -> {
                    words.keySet().removeAll(List.of("session", "course", "location", "date", "time"));
                    words.put("course", session.course().name().ko());
                    words.put("location", session.location().name().ko());
                    words.put(
                            "date",
                            new Sessions(record).local(session.startsAt()).toString());
                });
        return words;
    }
}
