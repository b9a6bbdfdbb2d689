package dev.ieum.record.conversation;

import java.util.Optional;

/// What one node tells the others about an event in a thread: enough to read it from the rows.
///
/// @param node who writes it
/// @param number the message's `seq`, or the floor's epoch
record Announcement(String node, Kind kind, ConversationId conversation, long number) {
    private static final String VERSION = "thread1";
    private static final int PARTS = 5;

    enum Kind {
        MESSAGE,
        FLOOR,
        ANNOTATED
    }

    static Announcement of(String node, ThreadEvent event) {
        return switch (event) {
            case ThreadEvent.MessageAdded(var conversation, var message) ->
                new Announcement(node, Kind.MESSAGE, conversation, message.seq());
            case ThreadEvent.FloorMoved(var conversation, var floor) ->
                new Announcement(node, Kind.FLOOR, conversation, floor.epoch());
            case ThreadEvent.Annotated(var conversation) -> new Announcement(node, Kind.ANNOTATED, conversation, 0);
        };
    }

    String written() {
        return String.join(" ", VERSION, node, kind.name(), conversation.value(), Long.toString(number));
    }

    /// Empty for what is none, such as a later version's.
    static Optional<Announcement> read(String written) {
        String[] parts = written.split(" ", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Announcement(
                    parts[1], Kind.valueOf(parts[2]), new ConversationId(parts[3]), Long.parseLong(parts[4])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
