package dev.ieum.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A real file system of a few megabytes that can be filled to its last byte and emptied again, and the program on it:
/// a `tmpfs` in a mount namespace of a shell's own. Needs no rights where user namespaces are allowed.
final class TinyDisk implements AutoCloseable {
    /// Reads one order a line and says `done` after each; ends, and the program with it, when nobody gives
    /// orders any more.
    private static final String SHELL = """
            mount -t tmpfs -o size="$2" tmpfs "$1" || { echo refused; exit 1; }
            echo done
            disk=$1
            log=$3
            shift 3
            program=
            while read -r order; do
              case "$order" in
                start) "$@" >>"$log" 2>&1 </dev/null & program=$! ;;
                kill) kill -9 "$program"; wait "$program" 2>/dev/null ;;
                fill) dd if=/dev/zero of="$disk/filler" bs=512 2>/dev/null ;;
                free) rm -f "$disk/filler" ;;
              esac
              echo done
            done
            kill -9 "$program" 2>/dev/null
            """;

    private final Process shell;
    private final Writer orders;
    private final BufferedReader answers;

    private TinyDisk(Process shell) {
        this.shell = shell;
        this.orders = shell.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Empty where this machine does not let us mount anything.
    ///
    /// @param size as `mount` writes it, such as `16m`
    /// @param builder the program that [#start] starts, with its environment
    static Optional<TinyDisk> mount(Path folder, String size, Path log, ProcessBuilder builder) {
        List<String> program = List.copyOf(builder.command());
        builder.command("unshare", "-rm", "sh", "-c", SHELL, "sh", folder.toString(), size, log.toString());
        builder.command().addAll(program);
        try {
            TinyDisk disk = new TinyDisk(builder.start());
            if (disk.isDone()) {
                return Optional.of(disk);
            }
            disk.close();
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    void start() {
        order("start");
    }

    void kill() {
        order("kill");
    }

    /// Leaves no byte.
    void fill() {
        order("fill");
    }

    void free() {
        order("free");
    }

    private void order(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
            if (!isDone()) {
                throw new AssertionError("the disk's shell ended");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDone() throws IOException {
        return "done".equals(answers.readLine());
    }

    @Override
    public void close() {
        try {
            orders.close();
            shell.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
