package dev.ieum.hub.command;

import dev.ieum.hub.settings.Settings;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/// One call of a command.
///
/// @param arguments what stands behind its name
/// @param settings reads them; may throw what says why they cannot be used
record Call(List<String> arguments, Supplier<Settings> settings, PrintStream out, PrintStream err) {
    Call {
        arguments = List.copyOf(arguments);
    }

    /// Says how it is used, and fails.
    int misused(String usage) {
        err.println("Usage: ./ieum " + usage);
        return 2;
    }
}
