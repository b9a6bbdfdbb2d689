package dev.ieum.bot.tools.mybookings;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.OwnBookings;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Waits;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.WaitingEntry;
import dev.ieum.record.identity.IdentityLevel;
import java.util.ArrayList;
import java.util.List;

/// The bookings that a customer still has to come.
public final class MyBookings implements Tool {

    private static final List<String> EXAMPLES = List.of(
            "내 예약 보여 주세요",
            "예약 확인하고 싶어요",
            "제 예약 언제예요",
            "예약 내역 조회",
            "예약 조회해 주세요",
            "제가 예약한 수업 뭐였죠",
            "예약 확인",
            "내가 예약한 거 언제더라",
            "예약 잘 됐나요",
            "제 예약 확인해 주세요",
            "예약 일정 알려 주세요 제 거요",
            "예약번호 알려 주세요",
            "저 예약돼 있나요",
            "예약한 클래스 시간이 언제였죠",
            "<date> 제 예약 몇 시죠",
            "제 예약 몇 시예요",
            "제 수업 몇 시에 시작해요",
            "예약한 거 어디서 해요",
            "<date> 예약한 수업 몇 시예요",
            "나의 예약",
            "예약 됐는지 확인해 주세요",
            "<booking> 예약 확인",
            "show my bookings",
            "what did I book",
            "check my reservation",
            "when is my class",
            "my bookings",
            "do I have a booking");
    private static final String CUES = "예약|수업|클래스|booking|booked|book|reservation|class";
    private static final String OTHERS = "주문|배송|취소|변경|바꾸|바꿀|바꿔|방법|어떻게|order";

    private static final int MOST_SHOWN = 5;

    private final OwnBookings bookings;
    private final Waits waits;

    public MyBookings(CustomerRecord record) {
        this.bookings = new OwnBookings(record);
        this.waits = new Waits(record);
    }

    @Override
    public String name() {
        return "my_bookings";
    }

    @Override
    public String description() {
        return "Lists the customer's own upcoming bookings.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    @Override
    public IdentityLevel level() {
        return IdentityLevel.PROVEN;
    }

    @Override
    public boolean own(Call call) {
        return bookings.any(call) || !waits.waiting(call).isEmpty();
    }

    @Override
    public Skill skill() {
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS);
    }

    @Override
    public ToolOutcome run(Call call) {
        List<Booking> coming = bookings.coming(call).stream().limit(MOST_SHOWN).toList();
        List<WaitingEntry> waiting =
                waits.waiting(call).stream().limit(MOST_SHOWN).toList();
        if (coming.isEmpty() && waiting.isEmpty()) {
            return new ToolOutcome.Found(Told.of(call.phrases().say("bookings.none")));
        }
        List<String> lines = new ArrayList<>();
        lines.add(call.phrases().say(coming.isEmpty() ? "bookings.none" : "bookings.found"));
        coming.forEach(booking -> lines.add(bookings.line(booking, call)));
        waiting.forEach(entry -> lines.add(waits.line(entry, call)));
        List<RowFacts> rows = new ArrayList<>();
        coming.forEach(booking -> rows.add(bookings.facts(booking).build()));
        waiting.forEach(entry -> rows.add(waits.facts(entry)));
        return new ToolOutcome.Found(Told.of(String.join("\n", lines), rows)
                .cards(coming.stream()
                        .map(booking -> bookings.card(booking, call))
                        .toList()));
    }
}
