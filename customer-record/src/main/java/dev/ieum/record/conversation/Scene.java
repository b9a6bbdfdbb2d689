package dev.ieum.record.conversation;

import java.time.Instant;
import java.util.List;

/// What surrounds a turn.
///
/// @param now the program's clock when the message was admitted
/// @param floorEpoch the floor's epoch then; a reply is dropped if it has moved on
/// @param recent the thread's last messages before this one, oldest first, at most [#MAX_RECENT], none from before the
///     last resolve or give-back's engagement
public record Scene(Instant now, long floorEpoch, List<Message> recent) {

    public static final int MAX_RECENT = 20;

    public Scene {
        recent = List.copyOf(recent);
    }
}
