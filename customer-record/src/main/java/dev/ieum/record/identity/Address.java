package dev.ieum.record.identity;

/// Where a customer can be reached, and what tells one customer of a channel from another.
///
/// @param channel the channel's name: `web`, `kakao`, `line`, …
/// @param account which of the shop's accounts on that channel, `main` unless several are set up
/// @param value the customer's id there, such as KakaoTalk's botUserKey; opaque
public record Address(String channel, String account, String value) {

    public Address {
        if (channel.isBlank() || account.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("an address has a channel, an account and a value");
        }
    }
}
