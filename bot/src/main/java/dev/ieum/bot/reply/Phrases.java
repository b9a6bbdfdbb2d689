package dev.ieum.bot.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// The bot's own words in one language, from `phrases_ko.properties` and `phrases_en.properties`. Templates
/// hold no facts: `{name}` is filled with a row's or passage's words, `[을/를]` becomes the right particle.
public final class Phrases {

    private static final Phrases KOREAN = new Phrases("ko");
    private static final Phrases ENGLISH = new Phrases("en");

    private final Properties templates = new Properties();
    private final String locale;

    private Phrases(String locale) {
        this.locale = locale;
        String file = "phrases_" + locale + ".properties";
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            templates.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param locale `en` for English, Korean otherwise
    public static Phrases in(String locale) {
        return locale.startsWith("en") ? ENGLISH : KOREAN;
    }

    public String locale() {
        return locale;
    }

    /// The phrase with its gaps filled.
    ///
    /// @param gaps names and values in turn
    /// @throws IllegalArgumentException if there is no such phrase
    public String say(String key, Object... gaps) {
        String text = templates.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no phrase " + key + " in " + locale);
        }
        for (int i = 0; i + 1 < gaps.length; i += 2) {
            text = text.replace("{" + gaps[i] + "}", String.valueOf(gaps[i + 1]));
        }
        return locale.equals("ko") ? Particles.resolve(text) : text;
    }

    public boolean has(String key) {
        return templates.containsKey(key);
    }

    /// All keys, for tests that compare the languages.
    java.util.Set<String> keys() {
        return templates.stringPropertyNames();
    }
}
