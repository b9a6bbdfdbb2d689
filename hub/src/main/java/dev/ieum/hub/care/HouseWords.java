package dev.ieum.hub.care;

import dev.ieum.bot.handoff.ConsultingHours;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.Claim;
import dev.ieum.record.conversation.ClaimKind;
import dev.ieum.record.conversation.HandoffBrief;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.conversation.Turn;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the house says. Dates and times in it are bound to the shop's row like everything the bot says.
public final class HouseWords {
    /// The slot of the choices that ask how it was.
    public static final String RATING = "rating";

    private static final int BEST = 5;
    private static final RowRef HOURS = new RowRef("shop", "consulting-hours");

    private final Phrases phrases = new Phrases("care");
    private final ShopProfile shop;
    private final Clock clock;

    public HouseWords(ShopProfile shop, Clock clock) {
        this.shop = shop;
        this.clock = clock;
    }

    /// What a new thread begins with: the notice that a generative AI answers, which the law wants first,
    /// and a greeting.
    public List<Said> opening(String locale) {
        List<Choice> choices = List.of(
                say(locale, "greeting.classes"), say(locale, "greeting.order"), say(locale, "greeting.parking"));
        return List.of(
                Said.plain(phrases.get(locale, "notice.ai"), Purpose.NOTICE),
                new Said(
                        phrases.get(locale, "greeting", shop.name(locale)),
                        Purpose.ANSWER,
                        List.of(),
                        List.of(),
                        List.of(),
                        choices));
    }

    /// What a staff member's taking over says.
    public Said taken(StaffMember by, String locale) {
        return Said.plain(phrases.get(locale, "taken", by.name()), Purpose.HANDOFF);
    }

    /// What giving back to the bot says.
    public Said returned(String locale) {
        return Said.plain(phrases.get(locale, "returned"), Purpose.HANDOFF);
    }

    /// What resolving says; it asks how it was.
    public Said resolved(String locale) {
        List<Choice> choices = IntStream.rangeClosed(1, BEST)
                .map(points -> BEST + 1 - points)
                .mapToObj(points -> new Choice(
                        phrases.get(locale, "rating." + points), new Action.Pick(RATING, Integer.toString(points))))
                .toList();
        return new Said(phrases.get(locale, "resolved"), Purpose.NOTICE, List.of(), List.of(), List.of(), choices);
    }

    /// The points that a pressed choice of [#resolved] gives.
    public static Optional<Integer> findRating(Optional<Action> action) {
        return action.filter(pressed -> pressed instanceof Action.Pick(var slot, var value)
                        && slot.equals(RATING)
                        && value.matches("[1-5]"))
                .map(pressed -> Integer.parseInt(((Action.Pick) pressed).value()));
    }

    /// Any other text of the house.
    public String text(String locale, String key, Object... arguments) {
        return phrases.get(locale, key, arguments);
    }

    /// Words of the house outside a thread.
    public Said notice(String locale, String key, Object... arguments) {
        return Said.plain(phrases.get(locale, key, arguments), Purpose.NOTICE);
    }

    /// The shop whose words these are.
    public ShopProfile shop() {
        return shop;
    }

    /// What is said when nothing else can be: a person takes over.
    public Reply failure(Turn turn) {
        String locale = turn.speaker().locale();
        return new Reply.Handoff(
                withHours(Said.plain(phrases.get(locale, "failure"), Purpose.HANDOFF), locale),
                turn.state(),
                new HandoffBrief(
                        HandoffReason.FAILURE,
                        phrases.get("ko", "failure.summary"),
                        List.of(),
                        List.of(),
                        phrases.get("ko", "failure.next")));
    }

    private Said withHours(Said said, String locale) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), shop.zone());
        List<Claim> claims = new ArrayList<>(said.claims());
        String added;
        if (shop.hours().at(now) == ConsultingHours.Now.CLOSED) {
            LocalDateTime opening = shop.hours().next(now);
            String day = format(locale, "format.day", opening);
            String time = format(locale, "format.time", opening);
            claims.add(bound(day, ClaimKind.DATE));
            claims.add(bound(time, ClaimKind.TIME));
            added = phrases.get(locale, "waiting.closed", day, time);
        } else {
            added = phrases.get(locale, "waiting.open");
        }
        return new Said(
                said.text() + "\n" + added, said.purpose(), said.sources(), claims, said.cards(), said.choices());
    }

    private String format(String locale, String pattern, LocalDateTime at) {
        return DateTimeFormatter.ofPattern(phrases.get(locale, pattern), Locale.forLanguageTag(locale))
                .format(at);
    }

    private static Claim bound(String text, ClaimKind kind) {
        return new Claim(text, kind, new Claim.Binding.ToRow(HOURS));
    }

    private Choice say(String locale, String key) {
        return new Choice(phrases.get(locale, key), new Action.Say(phrases.get(locale, key + ".say")));
    }
}
