package dev.ieum.hub.outgoing;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The header by which a receiver knows that a webhook is ours and fresh: `t=<unix seconds>,v1=<hex>`,
/// where `v1` is the HMAC-SHA256, with the webhook's secret, of `t`, a full stop and the body's bytes.
/// Receivers refuse what is older than [#TOLERANCE_SECONDS] and compare in constant time.
public final class Signature {
    public static final String HEADER = "Ieum-Signature";
    public static final int TOLERANCE_SECONDS = 300;
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /// The header's value for `body`, sent at `at`.
    static String of(String secret, Instant at, String body) {
        long seconds = at.getEpochSecond();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] sum = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }
}
