package dev.ieum.bot.tools.waitlist;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.SeatWish;
import dev.ieum.bot.task.Sessions;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.BookingRequest;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.booking.WaitingOutcome;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.identity.IdentityLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a customer on the waiting list of a class that is full.
public final class JoinWaitlist implements Tool {

    /// The slot with the sessions that were just shown, joined by `|`.
    public static final String SHOWN = "shown";

    private static final List<String> EXAMPLES = List.of(
            "대기 신청할게요",
            "대기 걸어 주세요",
            "대기 걸어줘",
            "대기자 명단에 올려 주세요",
            "대기 등록해 주세요",
            "대기할게요",
            "자리 나면 알려 주세요",
            "빈자리 생기면 연락 주세요",
            "취소 자리 나면 알려줘",
            "<course> 대기 신청",
            "<date> <course> 대기 걸어 주세요",
            "<date> <time> <place> <course> 대기 신청할게요",
            "<course> <people> 대기 부탁드려요",
            "put me on the waiting list",
            "join the waitlist for <course>",
            "add me to the waitlist for <date>",
            "Put me on the waiting list for <course> on <date> <time> <place>",
            "let me know if a seat opens up");
    private static final String CUES = "대기|자리\\s?(?:가\\s?)?(?:나|생기)|빈자리|wait|seat|spot|opens";
    private static final String OTHERS = "어떻게|언제|몇\\s?명|방법|취소(?:할|해|하)|빼|되나요|있나요|how|leave|remove|cancel";
    private static final Duration STANDS = Duration.ofMinutes(10);
    private static final Actor BOT = Actor.bot("join_waitlist");

    private final CustomerRecord record;
    private final Sessions sessions;

    public JoinWaitlist(CustomerRecord record) {
        this.record = record;
        this.sessions = new Sessions(record);
    }

    @Override
    public String name() {
        return "join_waitlist";
    }

    @Override
    public String description() {
        return "Proposes to put the customer on the waiting list of a class session that is fully booked. The customer must confirm it.";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(SeatWish.which());
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
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS);
    }

    @Override
    public ToolOutcome run(Call call) {
        int people = call.findNumber("people").filter(number -> number > 0).orElse(1);
        List<ClassSession> full = full(call, people);
        if (full.isEmpty()) {
            return free(call);
        }
        if (full.size() > 1) {
            return which(call, full);
        }
        if (call.find("people").isEmpty()) {
            return new ToolOutcome.Missing("people", Told.of(call.phrases().say("ask.people")));
        }
        return SeatWish.whose(call, Told.of(call.phrases().say("ask.name")))
                .orElseGet(() -> proposed(call, full.getFirst(), people));
    }

    /// The sessions without enough seats that may be meant; what was just shown is meant first.
    private List<ClassSession> full(Call call, int people) {
        Optional<ClassSession> picked = sessions.findPicked(call);
        if (picked.isPresent()) {
            return picked.filter(session -> session.seats().free() < people).stream()
                    .toList();
        }
        List<ClassSession> full = sessions.list(Sessions.wish(call), call.now()).stream()
                .filter(session -> session.seats().free() < people)
                .toList();
        List<ClassSession> shown = full.stream()
                .filter(session -> call.ids(SHOWN).contains(session.code().value()))
                .toList();
        return (shown.isEmpty() ? full : shown)
                .stream().limit(Sessions.MOST_OFFERED).toList();
    }

    private ToolOutcome free(Call call) {
        List<ClassSession> open = sessions.list(Sessions.wish(call), call.now()).stream()
                .filter(session -> session.seats().free() > 0)
                .limit(Sessions.MOST_OFFERED)
                .toList();
        return new ToolOutcome.Refused(sessions.listing(call)
                .under(call.phrases().say("wait.none"), open)
                .choices(open.stream()
                        .map(session -> sessions.book(session, call))
                        .toList()));
    }

    private ToolOutcome which(Call call, List<ClassSession> full) {
        return new ToolOutcome.Missing("session", sessions.offer(call.phrases().say("wait.which"), full, call));
    }

    private ToolOutcome proposed(Call call, ClassSession session, int people) {
        Map<String, String> arguments = new HashMap<>(call.slots());
        arguments.put("session", session.code().value());
        arguments.put("people", String.valueOf(people));
        RowFacts facts = sessions.facts(session).people(people).build();
        return new ToolOutcome.Proposed(
                arguments,
                call.now().plus(STANDS),
                Told.of(words("wait.proposal", session, people, call), List.of(facts))
                        .cards(List.of(sessions.card(session, call, List.of()))));
    }

    private String words(String key, ClassSession session, int people, Call call) {
        String locale = call.caller().locale();
        return call.phrases()
                .say(
                        key,
                        "at",
                        sessions.at(session, call),
                        "place",
                        session.location().name().in(locale),
                        "course",
                        session.course().name().in(locale),
                        "people",
                        call.formats().people(people),
                        "keep",
                        call.formats().length(record.bookings().rules().holds().offer()));
    }

    @Override
    public ToolOutcome carryOut(Call call) {
        ClassSession session = record.courses()
                .find(new SessionCode(call.find("session").orElseThrow()))
                .orElseThrow();
        int people = call.findNumber("people").orElse(1);
        BookingRequest wish = BookingRequest.of(session.code(), call.caller().customer(), people);
        return switch (record.bookings().waitlist().join(wish, BOT)) {
            case WaitingOutcome.Waiting waiting -> {
                RowFacts facts = sessions.facts(session)
                        .people(waiting.entry().people())
                        .length(record.bookings().rules().holds().offer())
                        .build();
                yield new ToolOutcome.Made(
                        List.of(new RowRef("waiting", waiting.entry().id().value())),
                        Told.of(words("wait.done", session, waiting.entry().people(), call), List.of(facts)));
            }
            case WaitingOutcome.SeatsFree free -> offered(call, session);
            case WaitingOutcome.Refused refused ->
                new ToolOutcome.Refused(
                        Told.of(call.phrases().say("session.none.at-all")).choices(List.of(Toolbox.person(call))));
        };
    }

    private ToolOutcome offered(Call call, ClassSession session) {
        List<Choice> choices = new ArrayList<>(List.of(sessions.book(session, call), Toolbox.person(call)));
        List<RowFacts> rows = List.of(sessions.facts(session).build());
        return new ToolOutcome.Refused(
                Told.of(call.phrases().say("wait.free"), rows).choices(choices));
    }
}
