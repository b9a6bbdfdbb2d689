package dev.ieum.hub.settings;

import java.util.List;

/// The settings cannot be used. Each problem is a line for whoever starts the program.
public final class UnusableSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public UnusableSettings(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
