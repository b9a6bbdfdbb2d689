package dev.ieum.evaluation.dataset;

/// A file that evaluation cannot use, with the place and the reason. The message is for whoever wrote the file.
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param line 1-based; 0 when the whole file is meant
    public BadInput(String file, int line, String what) {
        super(line > 0 ? file + ":" + line + ": " + what : file + ": " + what);
    }
}
