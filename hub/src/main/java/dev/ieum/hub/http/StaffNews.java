package dev.ieum.hub.http;

import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Note;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.conversation.ThreadEvent;

/// What staff's screens are told.
sealed interface StaffNews {

    /// Something that has its place in the stream and is told again after a drop.
    sealed interface Stored extends StaffNews {}

    /// Something was stored in a thread.
    record InThread(ThreadEvent event) implements Stored {}

    /// A colleague wrote a note.
    record NoteWritten(ConversationId conversation, Note note) implements Stored {}

    /// Somebody is writing; of the moment.
    ///
    /// @param from `customer`, `bot` or `staff`
    record Typing(ConversationId conversation, String from, String author) implements StaffNews {}

    /// Somebody came, went or looks at something else; of the moment.
    record Presence() implements StaffNews {}

    /// Who writes as staff.
    static Typing typing(ConversationId conversation, StaffMember member) {
        return new Typing(conversation, "staff", member.name());
    }
}
