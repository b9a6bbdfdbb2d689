package dev.ieum.record.conversation;

import java.util.List;

/// What became of a reply.
public sealed interface Conclusion {

    /// It stands in the thread.
    record Spoken(List<Message> messages) implements Conclusion {
        public Spoken {
            messages = List.copyOf(messages);
        }
    }

    /// The floor had moved on; nothing was sent.
    record Dropped(Floor floor) implements Conclusion {}
}
