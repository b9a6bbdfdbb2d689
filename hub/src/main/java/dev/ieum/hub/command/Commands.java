package dev.ieum.hub.command;

import dev.ieum.hub.settings.Settings;
import dev.ieum.hub.settings.UnusableSettings;
import dev.ieum.storage.StorageException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the command that was meant and runs it.
public final class Commands {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Path FILE = Path.of("ieum.yaml");

    private Commands() {}

    /// Runs the command with the process's environment. Returns the process's exit code.
    public static int run(String[] arguments) {
        return run(List.of(arguments), System.getenv(), System.out, System.err);
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        String name = arguments.isEmpty() ? "help" : arguments.getFirst();
        Optional<Command> command = Command.find(name);
        if (command.isEmpty()) {
            err.println("There is no command \"" + name + "\".");
            err.println(Help.text());
            return MISUSED;
        }
        try {
            Map<String, String> set = new HashMap<>(command.get().settings());
            set.putAll(environment);
            return command.get()
                    .run(new Call(arguments.subList(1, arguments.size()), () -> Settings.read(FILE, set), out, err));
        } catch (UnusableSettings e) {
            err.println("The settings cannot be used:");
            e.problems().forEach(problem -> err.println("  " + problem));
            return MISUSED;
        } catch (StorageException e) {
            err.println(e.getMessage()
                    + Optional.ofNullable(e.getCause())
                            .map(cause -> " " + cause.getMessage())
                            .orElse(""));
            return FAILED;
        }
    }

    static List<String> names() {
        return Arrays.stream(Command.values()).map(Command::label).toList();
    }
}
