package dev.ieum.bot;

import dev.ieum.bot.tools.waitlist.JoinWaitlist;
import dev.ieum.bot.understanding.Asked;
import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Leaning;
import dev.ieum.bot.understanding.Questions;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.Signals;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Understanding;
import dev.ieum.record.conversation.Focus;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes messages whole that lean on what was said before: 다음주는요? after a question about a class asks about next
/// week's sessions of that class, 얼마예요? about its price, 그거 취소돼요? about the booking just shown.
final class FollowUps {

    private static final String SESSIONS = "find_class_sessions";
    private static final String PRODUCT = "find_product";
    private static final String BOOK = "book_class";
    private static final String CANCEL = "cancel_booking";
    private static final String CHANGE = "change_booking";
    private static final String WAIT = "join_waitlist";
    private static final String HOURS = "find_opening_hours";
    /// Tools whose wishes stand alone.
    private static final Set<String> LOOKUPS = Set.of(HOURS, "find_courses");

    private static final Set<String> OF_CUSTOMER = Set.of("find_order", "my_bookings");
    private static final Set<String> OF_SESSIONS = Set.of("course", "location", "date", "time", "people", "session");

    private final Understanding understanding;
    private final LocalDateTime now;
    private final Focus named;
    private final Focus focus;
    private final Topic topic;
    private final LastQuestion last;

    /// @param focus what was last spoken of
    FollowUps(Understanding understanding, LocalDateTime now, Focus focus) {
        this.understanding = understanding;
        this.now = now;
        this.named = focus;
        this.focus = Topic.named(focus);
        this.topic = new Topic(understanding.vocabulary(), this.focus);
        this.last = new LastQuestion(this::read, focus.question());
    }

    /// A message that needs nothing before it.
    ///
    /// @param carried values that it takes over from before, for the tool that it leads to
    /// @param same whether it is still about the same matter
    record Whole(Reading reading, Map<String, String> carried, boolean same) {

        static Whole of(Reading reading) {
            return new Whole(reading, Map.of(), false);
        }

        static Whole same(Reading reading) {
            return new Whole(reading, Map.of(), true);
        }
    }

    /// The message with what it leaves out.
    Whole complete(Reading reading) {
        if (!leans(reading.intent()) || focus.equals(Focus.none())) {
            return Whole.of(reading);
        }
        return ofBooking(reading)
                .or(() -> waiting(reading))
                .or(() -> new Comparisons(focus, named, this::read).find(reading))
                .or(() -> wish(reading))
                .or(() -> leaning(reading))
                .or(() -> pointing(reading))
                .orElse(Whole.of(reading));
    }

    private static boolean leans(Intent intent) {
        return switch (intent) {
            case Intent.Question q -> true;
            case Intent.Task t -> true;
            case Intent.Unclear u -> true;
            case Intent.SmallTalk talk -> talk.talk() == Intent.Talk.OTHER;
            case Intent.Reply r -> false;
            case Intent.Yes y -> false;
            case Intent.No n -> false;
            case Intent.Correction c -> false;
            case Intent.Cancel c -> false;
            case Intent.Person p -> false;
            case Intent.Abuse a -> false;
        };
    }

    /// 그거 취소할 수 있어요?, 시간 바꿀 수 있어요? after a booking was shown or made.
    private Optional<Whole> ofBooking(Reading reading) {
        Optional<String> tool = Signals.endsBooking(reading.text())
                ? Optional.of(CANCEL)
                : Signals.movesBooking(reading.text()) ? Optional.of(CHANGE) : Optional.empty();
        boolean own = reading.intent() instanceof Intent.Task task
                && tool.equals(Optional.of(task.tool()))
                && (topic.only("order").isEmpty() || Signals.namesBooking(reading.text()));
        if (tool.isEmpty() || (!own && !brief(reading))) {
            return Optional.empty();
        }
        if (topic.only("booking").isPresent()) {
            return Optional.of(task(
                    reading,
                    tool.get(),
                    Map.of("booking_number", topic.only("booking").get())));
        }
        return topic.only("order").isPresent() && tool.get().equals(CANCEL) && !own
                ? Optional.of(Whole.of(read(reading.locale().equals("ko")
                                ? Signals.demands(reading.text()) ? "주문 취소해 주세요" : "주문 취소 되나요?"
                                : "can I cancel my order?")
                        .asks()))
                : Optional.empty();
    }

    /// Whether there is little besides: a policy question is longer.
    private static boolean brief(Reading reading) {
        return Leaning.pointsBack(reading.text()) || reading.text().length() <= 24;
    }

    /// 대기 걸어 주세요, after a class was shown to be full.
    private Optional<Whole> waiting(Reading reading) {
        boolean waits =
                reading.intent() instanceof Intent.Task task && task.tool().equals(WAIT);
        if (!waits || !sessions()) {
            return Optional.empty();
        }
        Map<String, String> carried = new HashMap<>(topic.kept(reading, OF_SESSIONS));
        carried.put(JoinWaitlist.SHOWN, String.join("|", topic.shown("class-session")));
        return Optional.of(task(reading, WAIT, carried));
    }

    /// 두 명이요 예약할게요, 토요일 걸로 할게요.
    private Optional<Whole> wish(Reading reading) {
        boolean books =
                reading.intent() instanceof Intent.Task task && task.tool().equals(BOOK);
        boolean about = focus.slots().containsKey("course") || sessions();
        boolean values = Topic.valuesOf(reading).keySet().stream().anyMatch(OF_SESSIONS::contains);
        boolean wishes = Signals.chooses(reading.text())
                && (values || Leaning.pointsBack(reading.text()) || Leaning.of(reading) != Leaning.NONE || sessions());
        if (!about || !(books || wishes) || SlotKind.COURSE.find(reading, false).isPresent()) {
            return Optional.empty();
        }
        Map<String, String> carried =
                new HashMap<>(sessions() ? topic.kept(reading, OF_SESSIONS) : topic.kept(reading, Set.of("course")));
        if (sessions() && Topic.valuesOf(reading).keySet().stream().noneMatch(OF_SESSIONS::contains)) {
            topic.only("class-session").ifPresent(code -> carried.put("session", code));
        }
        return Optional.of(task(reading, BOOK, carried));
    }

    /// A yes to dates that were shown.
    Optional<Whole> findBooking(Reading reading) {
        return focus.tool().equals(SESSIONS)
                ? Optional.of(task(reading, BOOK, topic.kept(reading, OF_SESSIONS)))
                : Optional.empty();
    }

    private boolean sessions() {
        return Set.of(SESSIONS, BOOK).contains(focus.tool());
    }

    private Optional<Whole> leaning(Reading reading) {
        Map<String, String> said = Topic.valuesOf(reading);
        if (reading.intent() instanceof Intent.Task task && LOOKUPS.contains(task.tool())) {
            return Optional.empty();
        }
        if (focus.tool().equals(HOURS)
                && Leaning.of(reading) != Leaning.NONE
                && (said.containsKey("date") || said.containsKey("location"))
                && !said.containsKey("course")) {
            return Optional.of(task(reading, HOURS, topic.kept(reading, Set.of("date", "location"))));
        }
        if (focus.tool().equals(SESSIONS)
                && said.containsKey("course")
                && !Questions.asks(reading.text())
                && Leaning.of(reading) != Leaning.NONE) {
            return Optional.of(task(reading, BOOK, topic.kept(reading, OF_SESSIONS)));
        }
        return switch (Leaning.of(reading)) {
            case VALUES -> Optional.of(others(reading, Topic.valuesOf(reading)));
            case EXISTS -> sessions() ? again(reading) : when(reading).or(() -> predicate(reading));
            case PREDICATE ->
                sessions() && (Signals.asksForSeats(reading.text()) || timed(reading))
                        ? again(reading)
                        : when(reading).or(() -> predicate(reading));
            case PLACE -> place(reading);
            case NONE -> Optional.empty();
        };
    }

    private static boolean timed(Reading reading) {
        Map<String, String> said = Topic.valuesOf(reading);
        return said.containsKey("date") || said.containsKey("time");
    }

    /// 다음주는요?, 연남점은요?
    private Whole others(Reading reading, Map<String, String> said) {
        boolean when = said.containsKey("date") || said.containsKey("time") || said.containsKey("people");
        boolean where = said.containsKey("location") || said.containsKey("course");
        if (when && said.containsKey("course") && (!sessions() || wishes(reading))) {
            return Whole.of(reading);
        }
        if (sessions() && said.keySet().equals(Set.of("people")) && !Questions.asks(reading.text())) {
            Map<String, String> carried = topic.kept(reading, OF_SESSIONS);
            topic.only("class-session").ifPresent(code -> carried.put("session", code));
            return task(reading, BOOK, carried);
        }
        if ((sessions() && (when || where)) || (when && focus.slots().containsKey("course"))) {
            return task(reading, SESSIONS, topic.kept(reading, OF_SESSIONS));
        }
        if (focus.tool().equals(PRODUCT) && (said.containsKey("product") || said.containsKey("location"))) {
            return task(reading, PRODUCT, topic.kept(reading, Set.of("product")));
        }
        return focus.question().isEmpty() ? Whole.of(reading) : Whole.of(last.with(reading, said));
    }

    /// 토요일 2시 성수 향수 만들기 두 명 has all that a booking needs, and leans on nothing.
    private static boolean wishes(Reading reading) {
        return reading.intent() instanceof Intent.Task task && task.tool().equals(BOOK);
    }

    /// The sessions once more, with what is said now.
    private Optional<Whole> again(Reading reading) {
        return Optional.of(task(reading, SESSIONS, topic.kept(reading, OF_SESSIONS)));
    }

    /// 3명도 되나요? of a class that was spoken of.
    private Optional<Whole> when(Reading reading) {
        Map<String, String> said = Topic.valuesOf(reading);
        boolean when = said.containsKey("date") || said.containsKey("time") || said.containsKey("people");
        return when && focus.slots().containsKey("course") && !said.containsKey("course")
                ? again(reading)
                : Optional.empty();
    }

    /// 얼마예요?, 성수점에서 해요?
    private Optional<Whole> predicate(Reading reading) {
        Map<String, String> said = Topic.valuesOf(reading);
        if (said.containsKey("course") || said.containsKey("product")) {
            return Optional.empty();
        }
        if (focus.tool().equals(PRODUCT) && said.containsKey("location")) {
            return Optional.of(task(reading, PRODUCT, topic.kept(reading, Set.of("product"))));
        }
        if (OF_CUSTOMER.contains(focus.tool()) && said.isEmpty()) {
            return Optional.of(task(reading, focus.tool(), focus.slots()));
        }
        String thing = topic.thing(reading.locale());
        if (!thing.isEmpty()) {
            return Optional.of(Whole.same(read(thing + " " + reading.text())));
        }
        return place(reading).or(() -> last.findContinued(reading));
    }

    /// The place that was spoken of, and what is asked of it.
    private Optional<Whole> place(Reading reading) {
        String place = topic.named(TermKind.LOCATION, "location", reading.locale());
        return place.isEmpty() || Topic.valuesOf(reading).containsKey("location")
                ? Optional.empty()
                : Optional.of(Whole.of(read(place + " " + reading.text())));
    }

    /// 그거 성분이 뭐예요?
    private Optional<Whole> pointing(Reading reading) {
        if (!Leaning.pointsBack(reading.text())) {
            return Optional.empty();
        }
        String whole = Leaning.resolved(
                reading.text(),
                topic.thing(reading.locale()),
                topic.named(TermKind.LOCATION, "location", reading.locale()));
        return whole.equals(reading.text()) ? Optional.empty() : Optional.of(Whole.same(read(whole)));
    }

    private Whole task(Reading reading, String tool, Map<String, String> carried) {
        return new Whole(reading.as(new Intent.Task(tool)), carried, false);
    }

    /// What the last question was about, and what is asked of it now.
    Optional<Whole> findContinued(Reading reading) {
        return last.findContinued(reading);
    }

    private Reading read(String text) {
        return understanding.read(text, "ko", Asked.nothing(), now);
    }
}
