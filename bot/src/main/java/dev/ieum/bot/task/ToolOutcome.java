package dev.ieum.bot.task;

import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.RowRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What became of a tool's run.
public sealed interface ToolOutcome {

    Told told();

    /// Looked up.
    record Found(Told told) implements ToolOutcome {}

    /// A value is missing, ambiguous or impossible; `told` asks for it.
    record Missing(String slot, Told told) implements ToolOutcome {}

    /// A change that can be carried out after a yes.
    ///
    /// @param arguments what exactly will be carried out
    /// @param expiresAt until when it stands
    record Proposed(Map<String, String> arguments, Instant expiresAt, Told told) implements ToolOutcome {
        public Proposed {
            arguments = Map.copyOf(arguments);
        }
    }

    /// Changed.
    record Made(List<RowRef> touched, Told told) implements ToolOutcome {
        public Made {
            touched = List.copyOf(touched);
        }
    }

    /// Cannot be; `told` says why and what else there is. The task is over.
    record Refused(Told told) implements ToolOutcome {}

    /// What was proposed no longer holds; run the tool again with these values.
    record Stale(Map<String, String> slots, Told told) implements ToolOutcome {
        public Stale {
            slots = Map.copyOf(slots);
        }
    }

    /// A person must decide.
    record ForPerson(HandoffReason reason, Told told) implements ToolOutcome {}
}
