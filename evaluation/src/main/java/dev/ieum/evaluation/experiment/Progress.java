package dev.ieum.evaluation.experiment;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Says on a terminal how far a long run is: one line that is rewritten, at most ten times a
/// second, with a rate and the time left. Where the output is no terminal a line appears every ten
/// seconds. Not thread-safe.
public final class Progress {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private String what = "";
    private long total;
    private long done;
    private long began;
    private long lastShown;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// Says nothing.
    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    /// Begins a stretch of `total` steps.
    public void begin(String newWhat, long newTotal) {
        what = newWhat;
        total = newTotal;
        done = 0;
        began = System.nanoTime();
        lastShown = began;
    }

    /// One step is done.
    public void step() {
        of(done + 1, total);
    }

    /// That many steps are done, of a total that was not known before.
    public void of(long steps, long newTotal) {
        done = steps;
        total = newTotal;
        long now = System.nanoTime();
        if (now - lastShown >= (terminal ? NANOS_PER_SECOND / 10 : 10 * NANOS_PER_SECOND)) {
            lastShown = now;
            show(line(now));
        }
    }

    /// Ends the stretch and clears the line.
    public void end() {
        if (terminal) {
            out.print("\r\u001b[2K");
            out.flush();
        }
    }

    private void show(String line) {
        if (terminal) {
            out.print("\r\u001b[2K" + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    private String line(long now) {
        double seconds = Math.max(1e-3, (now - began) / (double) NANOS_PER_SECOND);
        double rate = done / seconds;
        long left = Math.round((total - done) / Math.max(rate, 1e-9));
        return String.format(Locale.ROOT, "%s %,d of %,d · %,.0f/s · %d s left", what, done, total, rate, left);
    }
}
