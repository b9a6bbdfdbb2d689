package dev.ieum.hub.care;

import dev.ieum.bot.reply.Particles;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts in Korean and English from `phrases/<name>.<locale>.properties`. `{0}`, `{1}`, … stand for arguments;
/// `{0}[이에요/예요]` takes the first form behind a final consonant and the second behind a vowel.
public final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, Properties> byLocale;

    /// @param name the resource's name without locale and suffix
    public Phrases(String name) {
        this.byLocale = Map.of("ko", load(name, "ko"), "en", load(name, "en"));
    }

    /// The text in the locale, Korean for locales that we do not speak.
    ///
    /// @throws IllegalArgumentException if there is no such text: a mistake of ours
    public String get(String locale, String key, Object... arguments) {
        Properties texts = byLocale.getOrDefault(locale, Objects.requireNonNull(byLocale.get("ko")));
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key + " in " + locale);
        }
        return Particles.resolve(PLACE.matcher(text).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.length ? String.valueOf(arguments[index]) : place.group());
        }));
    }

    /// Whether there is such a text.
    public boolean has(String key) {
        return Objects.requireNonNull(byLocale.get("ko")).containsKey(key);
    }

    private static Properties load(String name, String locale) {
        String path = "/phrases/" + name + "." + locale + ".properties";
        try (InputStream in = Phrases.class.getResourceAsStream(path)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(
                    Objects.requireNonNull(in, () -> "missing resource " + path), StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
