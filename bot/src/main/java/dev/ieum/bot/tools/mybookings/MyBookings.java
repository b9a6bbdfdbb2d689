package dev.ieum.bot.tools.mybookings;

import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.OwnBookings;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.identity.IdentityLevel;
import java.util.List;
import java.util.stream.Collectors;

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
    private static final String OTHERS = "주문|배송|취소|변경|방법|어떻게|order";

    private static final int MOST_SHOWN = 5;

    private final OwnBookings bookings;

    public MyBookings(CustomerRecord record) {
        this.bookings = new OwnBookings(record);
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
        return bookings.any(call);
    }

    @Override
    public Skill skill() {
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS);
    }

    @Override
    public ToolOutcome run(Call call) {
        List<Booking> coming = bookings.coming(call).stream().limit(MOST_SHOWN).toList();
        if (coming.isEmpty()) {
            return new ToolOutcome.Found(Told.of(call.phrases().say("bookings.none")));
        }
        String lines =
                coming.stream().map(booking -> bookings.line(booking, call)).collect(Collectors.joining("\n"));
        Told told = Told.of(
                call.phrases().say("bookings.found") + "\n" + lines,
                coming.stream().map(booking -> bookings.facts(booking).build()).toList());
        return new ToolOutcome.Found(told.cards(
                coming.stream().map(booking -> bookings.card(booking, call)).toList()));
    }
}
