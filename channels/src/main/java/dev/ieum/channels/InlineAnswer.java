package dev.ieum.channels;

import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Said;
import java.util.List;

/// What is to be said inside a request.
public sealed interface InlineAnswer {

    /// Messages of the thread, oldest first.
    ///
    /// @param links where the thread can be continued in a browser
    record Messages(List<Message> messages, Links links) implements InlineAnswer {
        public Messages {
            messages = List.copyOf(messages);
        }
    }

    /// Words that belong to no thread: a rehearsal, a polite refusal.
    record Words(Said said) implements InlineAnswer {}

    /// The answer is not ready; it goes to the request's callback.
    record Promised(String text) implements InlineAnswer {}

    /// The answer is not ready and comes with the customer's next message.
    ///
    /// @param text says so
    /// @param fetch the label of the button that asks for it
    record Postponed(String text, String fetch) implements InlineAnswer {}

    /// Links that a message may need.
    ///
    /// @param base the public address of this installation, for files; empty when it has none
    /// @param resume opens the thread in a browser, once; empty when there is nothing to continue
    /// @param resumeText the words above that button
    /// @param resumeLabel what stands on it
    /// @param more what stands on the button that asks for what found no room
    record Links(String base, String resume, String resumeText, String resumeLabel, String more) {}
}
