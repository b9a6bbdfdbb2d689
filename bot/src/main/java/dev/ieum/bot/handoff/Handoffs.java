package dev.ieum.bot.handoff;

import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Formats;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.reply.RowFacts;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Hands conversations over. The customer is always told, with the hours as they are.
public final class Handoffs {

    private final ConsultingHours hours;
    private final ZoneId zone;
    private final Briefs briefs;

    public Handoffs(ConsultingHours hours, ZoneId zone, Briefs briefs) {
        this.hours = hours;
        this.zone = zone;
        this.briefs = briefs;
    }

    /// @param preface what is said before the handing over; may be empty
    public Draft draft(Turn turn, String locale, HandoffReason reason, String preface) {
        Phrases phrases = Phrases.in(locale);
        LocalDateTime now = LocalDateTime.ofInstant(turn.scene().now(), zone);
        String text = (preface.isBlank()
                        ? phrases.say("handoff." + reason.name().toLowerCase(java.util.Locale.ROOT))
                        : preface.strip())
                + "\n"
                + waiting(phrases, now);
        Choice stay = new Choice(phrases.say("choice.stay-with-bot"), new Action.Cancel(Action.WAITING));
        Said said = new Said(text, Purpose.HANDOFF, List.of(), List.of(), List.of(), List.of(stay));
        DialogueState state = turn.state().with(Optional.empty(), List.of());
        return new Draft(
                new Reply.Handoff(said, state, briefs.brief(turn, reason)), Evidence.ofRows(List.of(facts(now))));
    }

    private String waiting(Phrases phrases, LocalDateTime now) {
        Formats formats = Formats.in(phrases.locale());
        return switch (hours.at(now)) {
            case OPEN -> phrases.say("waiting.open");
            case LUNCH -> phrases.say("waiting.lunch", "until", formats.time(hours.lunchTo()));
            case CLOSED -> phrases.say("waiting.closed", "next", formats.at(hours.next(now)));
        };
    }

    private RowFacts facts(LocalDateTime now) {
        return RowFacts.of(new RowRef("shop", "consulting-hours"))
                .time(hours.from())
                .time(hours.to())
                .time(hours.lunchFrom())
                .time(hours.lunchTo())
                .at(hours.next(now))
                .build();
    }
}
