package dev.ieum.hub;

import dev.ieum.channels.kakao.KakaoSettings;
import dev.ieum.channels.web.IdentityTokens;
import dev.ieum.hub.chat.Tokens;
import dev.ieum.hub.settings.Setting;
import dev.ieum.hub.settings.Settings;
import dev.ieum.hub.settings.UnusableSettings;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What opens the doors: the secrets that were set, and for the demo those that nobody set.
///
/// @param kakao with a secret, or not set up
record DoorKeys(IdentityTokens identity, KakaoSettings kakao) {
    private static final String PEM = "-----(BEGIN|END) PUBLIC KEY-----|\\s";

    static DoorKeys of(Settings settings, Clock clock) {
        boolean demo = settings.house().demo();
        Settings.Keys keys = settings.house().keys();
        String widget =
                demo && !keys.widget().isSet() ? Tokens.random() : keys.widget().value();
        KakaoSettings kakao = settings.kakao();
        KakaoSettings connected = demo && !kakao.isSetUp()
                ? new KakaoSettings(Tokens.random(), kakao.botId(), kakao.callbackOrigins())
                : kakao;
        return new DoorKeys(new IdentityTokens(widget, publicKey(keys.widgetKey()), clock), connected);
    }

    private static Optional<PublicKey> publicKey(String pem) {
        if (pem.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getDecoder().decode(pem.replaceAll(PEM, ""));
            return Optional.of(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new UnusableSettings(List.of(Setting.WIDGET_KEY.key() + " is no RSA public key in PEM"));
        }
    }
}
