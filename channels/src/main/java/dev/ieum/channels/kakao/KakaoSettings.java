package dev.ieum.channels.kakao;

import java.util.List;

/// How KakaoTalk reaches us.
///
/// @param secret what the skill's header [KakaoChannel#SECRET_HEADER] must carry; empty: the channel is not set up
/// @param botId the bot's id in the admin centre; empty: any. A difference is only a warning, as the
/// vendor signs nothing
/// @param callbackOrigins where late answers may be sent: host names, whose subdomains count too and which
/// mean https on
///     the usual port, or whole origins such as `http://127.0.0.1:4567`, for tests
public record KakaoSettings(String secret, String botId, List<String> callbackOrigins) {
    public static final String VENDOR = "kakao.com";

    public KakaoSettings {
        callbackOrigins = List.copyOf(callbackOrigins);
    }

    public boolean isSetUp() {
        return !secret.isEmpty();
    }

    @Override
    public String toString() {
        return "KakaoSettings[setUp=" + isSetUp() + ", callbackOrigins=" + callbackOrigins + "]";
    }
}
