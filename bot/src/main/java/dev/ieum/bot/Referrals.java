package dev.ieum.bot;

import dev.ieum.bot.handoff.Handoffs;
import dev.ieum.bot.handoff.Policy;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.Value;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Hands over what the shop's policy gives to people, with the articles' own words first.
final class Referrals {

    private final Answers answers;
    private final Handoffs handoffs;
    private final int groupFrom;

    Referrals(Answers answers, Handoffs handoffs, int groupFrom) {
        this.answers = answers;
        this.handoffs = handoffs;
        this.groupFrom = groupFrom;
    }

    /// Why a message should go to a person, if it should.
    Optional<HandoffReason> find(Turn turn, Reading reading) {
        int people = reading.mentions().stream()
                .filter(mention -> mention.value() instanceof Value.Count count && count.people())
                .mapToInt(mention -> ((Value.Count) mention.value()).number().intValue())
                .max()
                .orElse(0);
        return Policy.find(reading.text(), turn.utterance().attachments(), people, groupFrom);
    }

    /// What the articles say of health, whatever class or thing it is asked about.
    private Optional<Draft> health(Reading reading) {
        Optional<Draft> known = answers.findSure(reading)
                .filter(draft -> Policy.speaksOfHealth(draft.reply().said().text()));
        return known.or(() -> {
            String matter = Policy.health(reading.text());
            String asked = Phrases.in(reading.locale()).say("health.ask", "matter", matter);
            return answers.findSure(new Reading(asked, reading.locale(), List.of(), reading.intent()))
                    .filter(draft -> Policy.speaksOfHealth(draft.reply().said().text()));
        });
    }

    /// With the articles' own words first where they have some.
    Draft draft(Turn turn, Reading reading, HandoffReason reason) {
        Optional<Draft> known = reason == HandoffReason.HEALTH ? health(reading) : answers.findSure(reading);
        String because =
                Phrases.in(reading.locale()).say("handoff." + reason.name().toLowerCase(Locale.ROOT));
        if (known.isEmpty()) {
            return handoffs.draft(turn, reading.locale(), reason, because);
        }
        Said answer = known.get().reply().said();
        Draft draft = handoffs.draft(turn, reading.locale(), reason, answer.text() + "\n" + because);
        Said said = draft.reply().said();
        return draft.with(new Said(
                        said.text(), said.purpose(), answer.sources(), List.of(), said.cards(), said.choices()))
                .plus(known.get().evidence());
    }
}
