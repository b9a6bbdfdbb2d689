package dev.ieum.hub.command;

import dev.ieum.hub.settings.Setting;

/// Says what the program can do.
final class Help {
    private static final String COMMANDS = """
            이음 – an AI customer-service bot and support hub

              ./ieum demo                        start with the demo shop on a fresh folder and print the addresses
              ./ieum serve                       start with ieum.yaml and the environment
              ./ieum ask "주차 되나요?"            one turn in the terminal, with sources and timings
              ./ieum import <file|folder|URL>…   bring articles in
              ./ieum semantic install [folder|archive|URL]
              ./ieum backup <file>               everything that is kept, while the program runs
              ./ieum restore <file>              into an empty data folder

            Settings, each a key of ieum.yaml and an environment variable:
            """;

    private Help() {}

    static int show(Call call) {
        call.out().println(text());
        return 0;
    }

    static String text() {
        StringBuilder text = new StringBuilder(COMMANDS);
        for (Setting setting : Setting.values()) {
            String fallback = setting.fallback().isEmpty() ? "" : " [" + setting.fallback() + "]";
            text.append(String.format("  %-26s %s%s%n", setting.variable(), setting.meaning(), fallback));
        }
        return text.toString();
    }
}
