package dev.ieum.hub.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// The codes that an authenticator app shows: six digits that change every 30 s (RFC 6238 with HMAC-SHA-1,
/// which is what the apps understand). Thread-safe.
final class OneTimeCodes {
    private static final int SECRET_BYTES = 20;
    private static final long RECOVERY_CODES = 1_000_000_000_000L;
    private static final Duration STEP = Duration.ofSeconds(30);

    /// How many steps a phone's clock may be early or late.
    private static final int DRIFT = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

    /// 160 random bits in Base32, as people type them into an app that cannot photograph.
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /// Twelve random digits, for paper: what a phone's number keys can type.
    static String newRecoveryCode() {
        return String.format("%012d", RANDOM.nextLong(RECOVERY_CODES));
    }

    /// The address an app reads from a QR code (Google Authenticator's key URI format).
    static String uri(String shop, String login, String secret) {
        return "otpauth://totp/" + encoded(shop) + ":" + encoded(login) + "?secret=" + secret + "&issuer="
                + encoded(shop);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Which step a code belongs to; empty when it is of none that counts now or of one not after `used`.
    ///
    /// @param used the last step whose code was taken: a code that somebody has watched is worth nothing
    OptionalLong findStep(String secret, String code, long used, Instant now) {
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant at = now.plus(STEP.multipliedBy(drift));
            long step = at.getEpochSecond() / STEP.toSeconds();
            boolean same = MessageDigest.isEqual(
                    code(secret, at).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (same && step > used) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// What an app shows at `at`.
    String code(String secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("every key fits a MAC", impossible);
        }
    }
}
