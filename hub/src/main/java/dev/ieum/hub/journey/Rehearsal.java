package dev.ieum.hub.journey;

import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Scene;
import dev.ieum.record.conversation.Speaker;
import dev.ieum.record.conversation.Turn;
import dev.ieum.record.conversation.TurnId;
import dev.ieum.record.conversation.Utterance;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.identity.IdentityLevel;
import dev.ieum.storage.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A turn of which nothing is kept: for vendors' test consoles and for `ask`. It makes no customer and no
/// thread, and as no state outlives it, no change can be confirmed.
public final class Rehearsal {
    private final Function<Turn, Reply> bot;
    private final Clock clock;
    private final Ids ids;

    public Rehearsal(Function<Turn, Reply> bot, Clock clock, Ids ids) {
        this.bot = bot;
        this.clock = clock;
        this.ids = ids;
    }

    /// What the bot would say to `message` if nobody had ever said anything before.
    public Said say(InboundMessage message, String locale) {
        String id = "rehearsal-" + ids.next();
        Speaker speaker =
                new Speaker(new CustomerId(id), message.from(), IdentityLevel.ADDRESS, Optional.empty(), locale);
        Turn turn = new Turn(
                new TurnId(id),
                new ConversationId(id),
                new Utterance(1, message.text(), message.action(), message.attachments()),
                speaker,
                DialogueState.fresh(),
                new Scene(clock.instant(), 0, List.of()));
        return bot.apply(turn).said();
    }
}
