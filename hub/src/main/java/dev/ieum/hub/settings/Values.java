package dev.ieum.hub.settings;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Values as text, read into types. What cannot be read is collected, so that one start shows all of it.
final class Values {
    private static final int MAX_PORT = 65_535;

    private final Map<Setting, String> values;
    private final Set<String> problems = new LinkedHashSet<>();

    Values(Map<Setting, String> values) {
        this.values = values;
    }

    String text(Setting setting) {
        return values.getOrDefault(setting, setting.fallback()).strip();
    }

    Secret secret(Setting setting) {
        return new Secret(text(setting));
    }

    int port() {
        return number(Setting.PORT, MAX_PORT);
    }

    int number(Setting setting, int max) {
        try {
            int number = Integer.parseInt(text(setting));
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        problem(setting, "is a number from 0 to " + max);
        return 0;
    }

    boolean flag(Setting setting, String on, String off) {
        String text = text(setting);
        if (!text.equalsIgnoreCase(on) && !text.equalsIgnoreCase(off)) {
            problem(setting, "is " + on + " or " + off);
        }
        return text.equalsIgnoreCase(on);
    }

    ZoneId zone() {
        try {
            return ZoneId.of(text(Setting.ZONE));
        } catch (DateTimeException _) {
            problem(Setting.ZONE, "is a time zone such as Asia/Seoul");
            return ZoneId.of(Setting.ZONE.fallback());
        }
    }

    Optional<Instant> findInstant(Setting setting) {
        String text = text(setting);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            problem(setting, "is an instant such as 2026-11-22T09:00:00+09:00");
            return Optional.empty();
        }
    }

    /// An http or https address without a slash at its end; empty when it is not set.
    String address(Setting setting) {
        String text = text(setting).replaceAll("/+$", "");
        if (!text.isEmpty() && !isAddress(text)) {
            problem(setting, "is an address such as https://shop.example");
        }
        return text;
    }

    List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    String oneOf(Setting setting, List<String> allowed) {
        if (!allowed.contains(text(setting))) {
            problem(setting, "is one of " + String.join(", ", allowed));
        }
        return text(setting);
    }

    void problem(Setting setting, String what) {
        problems.add(setting.key() + " (" + setting.variable() + ") " + what);
    }

    void throwIfUnusable() {
        if (!problems.isEmpty()) {
            throw new UnusableSettings(List.copyOf(problems));
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
