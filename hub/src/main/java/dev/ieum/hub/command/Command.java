package dev.ieum.hub.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The commands.
enum Command {
    SERVE,
    DEMO,
    REHEARSE,
    ASK,
    IMPORT,
    SEMANTIC,
    BACKUP,
    RESTORE,
    HELP;

    static Optional<Command> find(String name) {
        return Arrays.stream(values())
                .filter(command -> command.label().equals(name))
                .findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Environment variables that this command sets where nobody else does.
    Map<String, String> settings() {
        return switch (this) {
            case DEMO -> Map.of("IEUM_DEMO", "true");
            case REHEARSE -> Map.of("IEUM_DEMO", "true", "IEUM_PORT", "0");
            case SERVE, ASK, IMPORT, SEMANTIC, BACKUP, RESTORE, HELP -> Map.of();
        };
    }

    /// The process's exit code.
    int run(Call call) {
        return switch (this) {
            case SERVE -> Serving.serve(call);
            case DEMO -> Serving.demo(call);
            case REHEARSE -> Serving.rehearse(call);
            case ASK -> Asking.ask(call);
            case IMPORT -> Importing.run(call);
            case SEMANTIC -> Semantic.run(call);
            case BACKUP -> Backup.backup(call);
            case RESTORE -> Backup.restore(call);
            case HELP -> Help.show(call);
        };
    }
}
