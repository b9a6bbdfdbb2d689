package dev.ieum.bot.reply;

/// An engine could not reply; another one should.
public final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What went wrong, for the counters.
    public enum Kind {
        ERROR,
        TIMEOUT,
        TRUNCATED,
        GARBAGE,
        UNKNOWN_TOOL,
        TOO_MANY_STEPS,
        UNBOUND_CLAIM
    }

    private final Kind kind;

    public EngineFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
