package dev.ieum.channels;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request as it arrived.
public final class RawRequest {
    private final String account;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Instant at;

    /// @param account which of the shop's accounts it was sent to
    /// @param headers by name, in any case
    /// @param body the raw bytes, over which signatures are computed
    /// @param at when it arrived
    public RawRequest(String account, Map<String, String> headers, byte[] body, Instant at) {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        this.account = account;
        this.headers = Map.copyOf(lower);
        this.body = body.clone();
        this.at = at;
    }

    public String account() {
        return account;
    }

    public byte[] body() {
        return body.clone();
    }

    public Instant at() {
        return at;
    }

    /// The header's value, if it was sent.
    public Optional<String> findHeader(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
