package dev.ieum.knowledge.semantic;

/// An embedding model cannot be used, or not now; the message says why in one line. Search goes on with words alone.
public final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelFailure(String message) {
        super(message);
    }

    public ModelFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
