package dev.ieum.bot;

import dev.ieum.bot.handoff.Handoffs;
import dev.ieum.bot.reply.ClaimCheck;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Sentences;
import dev.ieum.bot.reply.Verdict;
import dev.ieum.bot.understanding.Understanding;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.Claim;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last step of every reply: what is bound is sent with its bindings; what is not is said without the unbound
/// sentences; what then says nothing goes to a person.
final class Checked {

    private static final Logger LOG = LoggerFactory.getLogger(Checked.class);

    private final Handoffs handoffs;

    Checked(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    /// The reply as it is, if everything in it is bound.
    Optional<Reply> find(Turn turn, Draft draft, ClaimCheck check) {
        Evidence evidence = draft.evidence().plus(words(turn));
        return switch (check.check(draft.reply().said(), evidence)) {
            case Verdict.Bound bound -> Optional.of(with(draft, bound.claims()));
            case Verdict.Unbound unbound -> {
                LOG.info(
                        "{} statements of a draft are not bound",
                        unbound.texts().size());
                yield Optional.empty();
            }
        };
    }

    /// What is said of the bot's own accord, with its bindings.
    ///
    /// @throws IllegalStateException if it is not bound to its rows: a mistake of ours
    Said own(Draft draft, ClaimCheck check) {
        return switch (check.check(draft.reply().said(), draft.evidence())) {
            case Verdict.Bound bound -> with(draft, bound.claims()).said();
            case Verdict.Unbound unbound -> throw new IllegalStateException("not bound: " + unbound.texts());
        };
    }

    /// The reply, rewritten or replaced if need be.
    Reply reply(Turn turn, Draft draft, ClaimCheck check) {
        return find(turn, draft, check).or(() -> rewritten(turn, draft, check)).orElseGet(() -> person(turn, check));
    }

    /// Without the sentences that are not bound. A proposal or a change is never rewritten: half of it would mislead.
    private Optional<Reply> rewritten(Turn turn, Draft draft, ClaimCheck check) {
        if (draft.reply() instanceof Reply.Proposal || draft.reply() instanceof Reply.Done) {
            return Optional.empty();
        }
        Said said = draft.reply().said();
        Evidence evidence = draft.evidence().plus(words(turn));
        String kept = Sentences.of(said.text()).stream()
                .filter(sentence ->
                        check.check(Said.plain(sentence, said.purpose()), evidence) instanceof Verdict.Bound)
                .collect(Collectors.joining("\n"));
        if (kept.isBlank()) {
            return Optional.empty();
        }
        return find(
                turn,
                draft.with(new Said(kept, said.purpose(), said.sources(), List.of(), List.of(), said.choices())),
                check);
    }

    private Reply person(Turn turn, ClaimCheck check) {
        Draft draft = handoffs.draft(turn, locale(turn), HandoffReason.FAILURE, "");
        return find(turn, draft, check).orElse(draft.reply());
    }

    private static String locale(Turn turn) {
        return Understanding.language(turn.utterance().text(), turn.speaker().locale());
    }

    private static Reply with(Draft draft, List<Claim> claims) {
        Said said = draft.reply().said();
        return draft.with(new Said(said.text(), said.purpose(), said.sources(), claims, said.cards(), said.choices()))
                .reply();
    }

    /// Everything that the customer has written since this engagement began.
    private static Evidence words(Turn turn) {
        List<Evidence.Words> words = new ArrayList<>();
        words.add(new Evidence.Words(turn.utterance().seq(), turn.utterance().text()));
        for (Message message : turn.scene().recent()) {
            if (message.author() instanceof Author.Customer) {
                words.add(new Evidence.Words(message.seq(), message.said().text()));
            }
        }
        return new Evidence(List.of(), List.of(), words);
    }
}
