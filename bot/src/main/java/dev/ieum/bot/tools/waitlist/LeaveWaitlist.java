package dev.ieum.bot.tools.waitlist;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.task.Waits;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.WaitingEntry;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.identity.IdentityLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Takes a customer off a waiting list.
public final class LeaveWaitlist implements Tool {

    private static final List<String> EXAMPLES = List.of(
            "대기 취소할게요",
            "대기 취소해 주세요",
            "대기 신청 취소",
            "대기 빼 주세요",
            "대기자 명단에서 빼 주세요",
            "<course> 대기 취소해 주세요",
            "<date> 대기 취소",
            "대기 그만할래요",
            "take me off the waiting list",
            "leave the waitlist for <course>",
            "cancel my waitlist spot");
    private static final String CUES = "대기.{0,12}(?:취소|빼|그만|안)|(?:off|leave|cancel|remove).{0,20}wait";
    private static final Duration STANDS = Duration.ofMinutes(10);
    private static final String ENTRY = "waiting";
    private static final Actor BOT = Actor.bot("leave_waitlist");

    private final CustomerRecord record;
    private final Waits waits;

    public LeaveWaitlist(CustomerRecord record) {
        this.record = record;
        this.waits = new Waits(record);
    }

    @Override
    public String name() {
        return "leave_waitlist";
    }

    @Override
    public String description() {
        return "Proposes to take the customer off the waiting list of a class session. The customer must confirm it.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("course", SlotKind.COURSE, false, "which class", "wait.leave.which"),
                new Parameter("date", SlotKind.DATE, false, "which day", "wait.leave.which"));
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
        return !waits.waiting(call).isEmpty();
    }

    @Override
    public Skill skill() {
        return Skill.of(EXAMPLES).cues(CUES);
    }

    @Override
    public ToolOutcome run(Call call) {
        List<WaitingEntry> waiting = waits.waiting(call);
        List<WaitingEntry> meant = waiting.stream()
                .filter(entry -> waits.fits(entry, call))
                .filter(entry -> call.find(ENTRY).isEmpty()
                        || call.ids(ENTRY).contains(entry.id().value()))
                .toList();
        if (waiting.isEmpty()) {
            return new ToolOutcome.Refused(Told.of(call.phrases().say("wait.nothing")));
        }
        return meant.size() == 1 ? proposed(call, meant.getFirst()) : which(call, meant.isEmpty() ? waiting : meant);
    }

    private ToolOutcome which(Call call, List<WaitingEntry> entries) {
        String lines = entries.stream().map(entry -> waits.line(entry, call)).collect(Collectors.joining("\n"));
        List<RowFacts> rows = entries.stream().map(waits::facts).toList();
        List<Choice> choices = entries.stream()
                .map(entry -> new Choice(
                        waits.label(entry, call),
                        new Action.Pick(ENTRY, entry.id().value())))
                .toList();
        return new ToolOutcome.Missing(
                ENTRY,
                Told.of(call.phrases().say("wait.leave.which") + "\n" + lines, rows)
                        .choices(choices));
    }

    private ToolOutcome proposed(Call call, WaitingEntry entry) {
        Map<String, String> arguments = new HashMap<>(call.slots());
        arguments.put(ENTRY, entry.id().value());
        return new ToolOutcome.Proposed(
                arguments,
                call.now().plus(STANDS),
                Told.of(waits.words("wait.leave", entry, call), List.of(waits.facts(entry))));
    }

    @Override
    public ToolOutcome carryOut(Call call) {
        return waits.waiting(call).stream()
                .filter(entry -> call.ids(ENTRY).contains(entry.id().value()))
                .findFirst()
                .<ToolOutcome>map(entry -> {
                    record.bookings().waitlist().leave(entry.id(), BOT);
                    RowRef ref = new RowRef(ENTRY, entry.id().value());
                    return new ToolOutcome.Made(
                            List.of(ref), Told.of(call.phrases().say("wait.left")));
                })
                .orElseGet(() -> new ToolOutcome.Refused(
                        Told.of(call.phrases().say("wait.nothing")).choices(List.of(Toolbox.person(call)))));
    }
}
