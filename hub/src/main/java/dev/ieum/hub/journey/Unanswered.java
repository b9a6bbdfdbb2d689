package dev.ieum.hub.journey;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.Miss;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import dev.ieum.storage.StorageException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the questions that the bot had no good answer to, for the owner who writes the articles. What goes wrong here
/// never costs a customer the reply.
public final class Unanswered {
    private static final Logger LOG = LoggerFactory.getLogger(Unanswered.class);

    /// Reasons that say nothing about what the articles lack.
    private static final Set<HandoffReason> NO_QUESTION =
            Set.of(HandoffReason.ASKED_FOR_PERSON, HandoffReason.ABUSE, HandoffReason.PRIVACY, HandoffReason.FAILURE);
    /// The question that a vote is about stands at most this many messages before it.
    private static final int LOOK_BACK = 10;

    private final KnowledgeBase knowledge;
    private final Conversations conversations;

    public Unanswered(KnowledgeBase knowledge, Conversations conversations) {
        this.knowledge = knowledge;
        this.conversations = conversations;
    }

    /// The same bot, whose unanswered questions are kept.
    public Function<Turn, Reply> watching(Function<Turn, Reply> bot) {
        return turn -> {
            Reply reply = bot.apply(turn);
            findReason(turn, reply)
                    .ifPresent(reason -> keep(
                            turn.conversation(),
                            turn.utterance().text(),
                            turn.speaker().locale(),
                            reason));
            if (reply instanceof Reply.Handoff handoff && handoff.brief().reason() == HandoffReason.ASKED_FOR_PERSON) {
                findAnsweredBefore(turn)
                        .ifPresent(question -> keep(
                                turn.conversation(), question, turn.speaker().locale(), Miss.Reason.HANDED_OVER));
            }
            return reply;
        };
    }

    /// The question whose answer from the articles did not do: its customer asks for a person next.
    private Optional<String> findAnsweredBefore(Turn turn) {
        List<Message> before = turn.scene().recent();
        if (before.size() < 2) {
            return Optional.empty();
        }
        Message answer = before.getLast();
        Message question = before.get(before.size() - 2);
        boolean answered = answer.author() instanceof Author.Bot
                && !answer.said().sources().isEmpty()
                && question.author() instanceof Author.Customer;
        boolean helped = answered
                && conversations.opinions(turn.conversation()).helpful().getOrDefault(answer.seq(), false);
        return answered && !helped ? Optional.of(question.said().text()) : Optional.empty();
    }

    /// The customer voted against the message at `seq`.
    public void unhelpful(ConversationId conversation, long seq, String locale) {
        List<Message> before = conversations.messages(conversation, Math.max(0, seq - LOOK_BACK - 1), LOOK_BACK + 1);
        before.reversed().stream()
                .filter(message -> message.seq() < seq && message.author() instanceof Author.Customer)
                .findFirst()
                .ifPresent(question -> keep(conversation, question.said().text(), locale, Miss.Reason.UNHELPFUL));
    }

    private static Optional<Miss.Reason> findReason(Turn turn, Reply reply) {
        if (reply instanceof Reply.Handoff handoff) {
            return NO_QUESTION.contains(handoff.brief().reason())
                    ? Optional.empty()
                    : Optional.of(Miss.Reason.HANDED_OVER);
        }
        boolean misunderstood = reply.state().misunderstood() > turn.state().misunderstood();
        return misunderstood || isOnlyNear(reply) ? Optional.of(Miss.Reason.UNKNOWN) : Optional.empty();
    }

    /// An answer from the articles beside which nothing but a person is offered says that it may not be what was asked.
    private static boolean isOnlyNear(Reply reply) {
        Said said = reply.said();
        return reply instanceof Reply.Answer
                && !said.sources().isEmpty()
                && said.choices().size() == 1
                && said.choices().getFirst().action() instanceof Action.Handoff;
    }

    private void keep(ConversationId conversation, String text, String locale, Miss.Reason reason) {
        if (text.isBlank()) {
            return;
        }
        try {
            String read = text.substring(0, Math.min(text.length(), Question.MAX_CHARACTERS));
            List<Finding> near =
                    knowledge.search(new Question(read, locale, Miss.MAX_TOP)).findings();
            knowledge.misses().record(new Miss(text, locale, reason, near, conversation.value()));
        } catch (StorageException e) {
            LOG.warn("A question without an answer could not be kept: {}", e.getMessage());
        }
    }
}
