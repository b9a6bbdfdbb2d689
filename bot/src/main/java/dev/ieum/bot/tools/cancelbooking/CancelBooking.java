package dev.ieum.bot.tools.cancelbooking;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.OwnBookings;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingNumber;
import dev.ieum.record.booking.BookingOutcome;
import dev.ieum.record.booking.Refund;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardKind;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.identity.IdentityLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cancels a booking. What comes back is quoted by the record's rules before the yes, and quoted again at
/// it: if the sum has changed, so has the proposal.
public final class CancelBooking implements Tool {

    private static final List<String> EXAMPLES = List.of(
            "예약 취소하고 싶어요",
            "예약 취소해 주세요",
            "예약 취소할게요",
            "<date> 예약 취소해 주세요",
            "<course> 예약 취소할게요",
            "<booking> 취소해 주세요",
            "<booking> 취소",
            "수업 취소하고 싶습니다",
            "클래스 취소 부탁드려요",
            "예약한 거 취소할래요",
            "못 갈 것 같아요 취소해 주세요",
            "제 예약 취소요",
            "<date> <course> 취소해 주세요",
            "취소 부탁드립니다",
            "예약 취소",
            "예약을 취소하려고 해요",
            "사정이 생겨서 취소하려고요",
            "cancel my booking",
            "I want to cancel <course>",
            "please cancel <booking>",
            "cancel my class on <date>",
            "I can't make it, cancel my reservation");
    private static final String CUES = "취소|못\\s?(?:가|갈)|cancel|make it";
    private static final String OTHERS =
            "주문|배송|택배|구독|결제\\s?취소|대기|바꾸|바꿔|바꿀|변경|옮기|옮겨|미루|미뤄|취소\\s?(?:안|하지|말)|정책|규정|수수료|언제까지|며칠|하면|되나요|돼요|될까|order|policy|fee";

    /// Words that need nothing beside them.
    private static final String PLAIN = "(?:예약|수업|클래스).{0,12}못\\s?(?:가게|가요|갈\\s?(?:거|것|꺼|듯))";

    private static final String NUMBER = OwnBookings.NUMBER;
    private static final String REFUND = "refund";
    private static final Duration STANDS = Duration.ofMinutes(10);
    private static final Actor BOT = Actor.bot("cancel_booking");

    private final CustomerRecord record;
    private final OwnBookings bookings;

    public CancelBooking(CustomerRecord record) {
        this.record = record;
        this.bookings = new OwnBookings(record);
    }

    @Override
    public String name() {
        return "cancel_booking";
    }

    @Override
    public String description() {
        return "Proposes to cancel one of the customer's own bookings and quotes the refund. The customer must confirm it.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(NUMBER, SlotKind.BOOKING, false, "the booking's number, such as B-2001", "ask.booking"),
                new Parameter("course", SlotKind.COURSE, false, "the booked class", "ask.booking"),
                new Parameter("date", SlotKind.DATE, false, "the booked day", "ask.booking"));
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
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS).plain(PLAIN);
    }

    @Override
    public ToolOutcome run(Call call) {
        return switch (bookings.which(call, "date")) {
            case OwnBookings.Which.One(Booking booking) -> proposed(call, booking);
            case OwnBookings.Which.Open(ToolOutcome outcome) -> outcome;
        };
    }

    private ToolOutcome proposed(Call call, Booking booking) {
        Refund refund = record.bookings().quoteCancellation(booking.number());
        Map<String, String> arguments = new HashMap<>(call.slots());
        arguments.put(NUMBER, booking.number().value());
        arguments.put(REFUND, String.valueOf(refund.back().amount()));
        String text = call.phrases()
                .say(
                        "cancel.proposal",
                        "number",
                        booking.number(),
                        "at",
                        bookings.sessions().at(booking.session(), call),
                        "course",
                        bookings.course(booking, call),
                        "people",
                        call.formats().people(booking.party().people()),
                        "refund",
                        words(refund, call));
        Card shown = bookings.card(booking, call);
        List<CardRow> rows = new ArrayList<>(shown.rows());
        rows.add(new CardRow(
                call.phrases().say("card.refund"),
                call.formats().won(refund.back().amount())));
        Card card = new Card(CardKind.SUMMARY, shown.title(), shown.subtitle(), rows, shown.ref(), shown.choices());
        Told told = new Told(
                text,
                List.of(card),
                less(refund) ? List.of(Toolbox.person(call)) : List.of(),
                List.of(facts(booking, refund)));
        return new ToolOutcome.Proposed(arguments, call.now().plus(STANDS), told);
    }

    private static boolean less(Refund refund) {
        return refund.back().compareTo(refund.paid()) < 0;
    }

    private static String words(Refund refund, Call call) {
        String back = call.phrases()
                .say(
                        "cancel.refund",
                        "paid",
                        call.formats().won(refund.paid().amount()),
                        "back",
                        call.formats().won(refund.back().amount()));
        String sum = switch (refund.rule()) {
            case Refund.Rule.NotPaid() -> call.phrases().say("cancel.refund.unpaid");
            case Refund.Rule.TooLate() -> call.phrases().say("cancel.refund.none");
            case Refund.Rule.Before before ->
                back + " " + call.phrases().say("cancel.refund.percent", "percent", before.percent());
            case Refund.Rule.SoonAfterPayment soon -> back;
            case Refund.Rule.Held held -> back;
            case Refund.Rule.CalledOff() -> back;
        };
        return less(refund) ? sum + " " + call.phrases().say("cancel.person") : sum;
    }

    private RowFacts facts(Booking booking, Refund refund) {
        RowFacts.Builder facts = bookings.facts(booking)
                .won(refund.paid().amount())
                .won(refund.back().amount());
        if (refund.rule() instanceof Refund.Rule.Before before) {
            facts.percent(before.percent());
        }
        return facts.build();
    }

    @Override
    public ToolOutcome carryOut(Call call) {
        BookingNumber number = new BookingNumber(call.find(NUMBER).orElseThrow());
        Optional<Booking> own = record.bookings().list(call.caller().customer(), 200).stream()
                .filter(booking -> booking.number().equals(number))
                .findFirst();
        if (own.isEmpty()) {
            return new ToolOutcome.Refused(Told.of(call.phrases().say("bookings.none")));
        }
        boolean coming = bookings.coming(call).stream()
                .anyMatch(booking -> booking.number().equals(number));
        String quoted = call.find(REFUND).orElse("");
        if (coming
                && !quoted.equals(String.valueOf(
                        record.bookings().quoteCancellation(number).back().amount()))) {
            return new ToolOutcome.Stale(
                    Map.of(NUMBER, number.value()), Told.of(call.phrases().say("proposal.changed")));
        }
        return switch (record.bookings().cancel(number, BOT, "customer asked")) {
            case BookingOutcome.Made made -> made(call, made.booking());
            case BookingOutcome.Refused refused ->
                new ToolOutcome.Refused(
                        Told.of(call.phrases().say("cancel.ended")).choices(List.of(Toolbox.person(call))));
        };
    }

    private ToolOutcome made(Call call, Booking booking) {
        long back = booking.history()
                .cancellation()
                .map(cancellation -> cancellation.refund().amount())
                .orElse(0L);
        String text = call.phrases()
                .say(
                        "cancel.done",
                        "number",
                        booking.number(),
                        "back",
                        call.formats().won(back));
        return new ToolOutcome.Made(
                List.of(OwnBookings.ref(booking)),
                Told.of(text, List.of(bookings.facts(booking).won(back).build())));
    }
}
