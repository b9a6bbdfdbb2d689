package dev.ieum.bot.model;

import java.net.URI;
import java.time.Duration;

/// Where the language model is.
///
/// @param base the endpoint's base as OpenAI clients take it, such as `https://host/v1`
/// @param deadline after which the local engine answers instead, tool calls included
public record ModelSettings(URI base, Key key, String name, Duration deadline) {

    /// Ten seconds.
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(10);

    public static ModelSettings of(URI base, String key, String name) {
        return new ModelSettings(base, new Key(key), name, USUAL_DEADLINE);
    }

    /// A secret that is not printed.
    public record Key(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
