package dev.ieum.hub;

import dev.ieum.hub.command.Commands;

/// Where the program starts: `dev.ieum.hub.Main <command> [argument…]`.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
