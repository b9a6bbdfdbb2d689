package dev.ieum.evaluation.dialogue;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signed token with which a shop's site says who its visitor is (JWT, HS256).
final class IdentityToken {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private IdentityToken() {}

    /// @param more further claims, such as `"name":"…"`; empty: none
    static String of(String customer, String more, Instant expires, String secret) {
        String head = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        String body = encode("{\"sub\":\"" + customer + "\",\"exp\":" + expires.getEpochSecond()
                + (more.isEmpty() ? "" : "," + more) + "}");
        return head + "." + body + "." + URL.encodeToString(sign(head + "." + body, secret));
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
