package dev.ieum.record.customer;

import java.time.Instant;
import java.util.Optional;

/// A consent, as the law wants it kept: one row per purpose, with how it was given and to which text. A withdrawn
/// consent stays as a row.
///
/// @param purpose such as `marketing`, `marketing-night`, `model-abroad`
/// @param channel the channel it is for; `any` for all
/// @param textVersion which wording was agreed to
/// @param source how it was given, such as `sign-up` or `chat`
public record Consent(
        String purpose,
        String channel,
        String textVersion,
        String source,
        Instant givenAt,
        Optional<Instant> withdrawnAt) {

    public boolean stands() {
        return withdrawnAt.isEmpty();
    }
}
