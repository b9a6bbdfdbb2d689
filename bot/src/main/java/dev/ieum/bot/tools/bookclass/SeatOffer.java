package dev.ieum.bot.tools.bookclass;

import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Outcomes;
import dev.ieum.bot.task.Sessions;
import dev.ieum.bot.task.Told;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.PendingChange;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Offers seats that became free to somebody who waited for them, as a booking that awaits their yes.
public final class SeatOffer {

    private static final String TOOL = "book_class";

    private final BookingWords words;

    public SeatOffer(CustomerRecord record) {
        this.words = new BookingWords(new Sessions(record));
    }

    /// What is said about a held booking, and the task that a yes or no then ends.
    public Draft draft(Booking held, Call call) {
        Instant until = held.history().heldUntil().orElse(call.now());
        Map<String, String> slots = Map.of(
                "session",
                held.session().code().value(),
                "people",
                String.valueOf(held.party().people()),
                BookClass.BOOKING,
                held.number().value());
        PendingChange change = new PendingChange("w-" + held.number().value(), TOOL, slots, until);
        OpenTask task = new OpenTask(TOOL, slots, Optional.empty(), 0, Optional.of(change), call.now());
        Told told =
                Outcomes.offered(words.offer(held, call), Outcomes.choices(call.phrases(), change.id(), TOOL), until);
        return new Draft(
                new Reply.Proposal(
                        Outcomes.said(told, Purpose.PROPOSAL),
                        DialogueState.fresh().with(Optional.of(task), List.of())),
                Evidence.ofRows(told.rows()));
    }
}
