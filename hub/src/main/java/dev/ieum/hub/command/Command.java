package dev.ieum.hub.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The commands.
enum Command {
    SERVE(Serving::serve, Map.of()),
    DEMO(Serving::demo, Map.of("IEUM_DEMO", "true")),
    REHEARSE(Serving::rehearse, Map.of("IEUM_DEMO", "true", "IEUM_PORT", "0")),
    ASK(Asking::ask, Map.of()),
    IMPORT(Importing::run, Map.of()),
    BACKUP(Backup::backup, Map.of()),
    RESTORE(Backup::restore, Map.of()),
    HELP(Help::show, Map.of());

    private final Action action;
    private final Map<String, String> settings;

    /// @param settings environment variables that this command sets where nobody else does
    Command(Action action, Map<String, String> settings) {
        this.action = action;
        this.settings = settings;
    }

    static Optional<Command> find(String name) {
        return Arrays.stream(values())
                .filter(command -> command.label().equals(name))
                .findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Map<String, String> settings() {
        return settings;
    }

    /// The process's exit code.
    int run(Call call) {
        return action.run(call);
    }

    private interface Action {
        int run(Call call);
    }
}
