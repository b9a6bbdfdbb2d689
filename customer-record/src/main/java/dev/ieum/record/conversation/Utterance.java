package dev.ieum.record.conversation;

import java.util.List;
import java.util.Optional;

/// What the customer said in a turn.
///
/// @param seq the message's place in the thread
public record Utterance(long seq, String text, Optional<Action> action, List<Attachment> attachments) {

    public Utterance {
        attachments = List.copyOf(attachments);
    }
}
