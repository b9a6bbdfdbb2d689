package dev.ieum.channels.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.record.identity.ProvenCustomer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Reads the token with which the shop's own site says who a visitor is: a JWT, HS256 with the widget's
/// secret or RS256 with a configured key. `sub` and `exp` are required and `exp` is at most [#LONGEST]
/// ahead, so that a copied token does not open somebody's record for ever. The algorithm is chosen by what
/// is configured, never by the token alone.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7519">RFC 7519</a>
public final class IdentityTokens {
    public static final Duration LONGEST = Duration.ofHours(24);
    /// What clocks may differ by.
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final int MAX_CHARACTERS = 8_192;
    private static final int MAX_CLAIM = 200;
    private static final String HMAC = "HmacSHA256";
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] secret;
    private final Optional<PublicKey> key;
    private final Clock clock;

    /// @param secret the widget's secret; empty: no HS256 token is believed
    public IdentityTokens(String secret, Optional<PublicKey> key, Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.key = key;
        this.clock = clock;
    }

    /// Whom `token` proves, or why it proves nobody.
    public Verdict verify(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > MAX_CHARACTERS) {
            return Verdict.Unbelieved.INVALID;
        }
        try {
            JsonNode header = Json.read(DECODER.decode(parts[0]));
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            if (header.has("crit") || !genuine(header.path("alg").asText(), signed, DECODER.decode(parts[2]))) {
                return Verdict.Unbelieved.INVALID;
            }
            return judge(Json.read(DECODER.decode(parts[1])));
        } catch (IllegalArgumentException | Json.MalformedJson | GeneralSecurityException _) {
            return Verdict.Unbelieved.INVALID;
        }
    }

    /// Signs a token as the shop's site would; for the demo's sample customers.
    public String sign(ProvenCustomer customer, Duration validity) {
        ObjectNode claims = Json.object()
                .put("sub", customer.ref())
                .put("exp", clock.instant().plus(validity).getEpochSecond());
        customer.name().ifPresent(name -> claims.put("name", name));
        customer.email().ifPresent(email -> claims.put("email", email));
        customer.phone().ifPresent(phone -> claims.put("phone", phone));
        String signed = ENCODER.encodeToString(
                        Json.write(Json.object().put("alg", "HS256").put("typ", "JWT"))) + "."
                + ENCODER.encodeToString(Json.write(claims));
        try {
            return signed + "." + ENCODER.encodeToString(mac(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }

    private boolean genuine(String algorithm, byte[] signed, byte[] signature) throws GeneralSecurityException {
        return switch (algorithm) {
            case "HS256" -> secret.length > 0 && MessageDigest.isEqual(mac(signed), signature);
            case "RS256" -> key.isPresent() && rsa(key.get(), signed, signature);
            default -> false;
        };
    }

    private byte[] mac(byte[] signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(secret, HMAC));
        return mac.doFinal(signed);
    }

    private static boolean rsa(PublicKey key, byte[] signed, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(signed);
        return check.verify(signature);
    }

    private Verdict judge(JsonNode claims) {
        JsonNode exp = claims.path("exp");
        Optional<String> ref = claim(claims, "sub");
        if (!exp.isNumber() || ref.isEmpty()) {
            return Verdict.Unbelieved.INVALID;
        }
        Instant now = clock.instant();
        long expires = exp.longValue();
        if (expires > now.plus(LONGEST).plus(SKEW).getEpochSecond()) {
            return Verdict.Unbelieved.INVALID;
        }
        if (expires <= now.getEpochSecond()) {
            return Verdict.Unbelieved.EXPIRED;
        }
        if (claims.path("nbf").isNumber()
                && claims.path("nbf").longValue() > now.plus(SKEW).getEpochSecond()) {
            return Verdict.Unbelieved.INVALID;
        }
        return new Verdict.Proven(
                new ProvenCustomer(ref.get(), claim(claims, "name"), claim(claims, "email"), claim(claims, "phone")));
    }

    private static Optional<String> claim(JsonNode claims, String name) {
        return Json.findText(claims, name)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= MAX_CLAIM);
    }

    /// What a token is worth.
    public sealed interface Verdict {

        /// The shop's site vouches for this customer.
        record Proven(ProvenCustomer customer) implements Verdict {}

        /// It proves nobody; the session stays anonymous and says so.
        enum Unbelieved implements Verdict {
            EXPIRED,
            INVALID
        }
    }
}
