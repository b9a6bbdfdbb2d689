package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.hub.json.BadField;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Why a request is not carried out; becomes `application/problem+json` (RFC 9457) at one place, [Problems].
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Kind kind;
    private final transient List<BadField> fields;
    private final transient Map<String, JsonNode> members;
    private final transient Duration retryAfter;
    private final String argument;

    private Refusal(
            Kind kind, List<BadField> fields, Map<String, JsonNode> members, Duration retryAfter, String argument) {
        super(kind.code(), null, false, false);
        this.kind = kind;
        this.fields = List.copyOf(fields);
        this.members = Map.copyOf(members);
        this.retryAfter = retryAfter;
        this.argument = argument;
    }

    static Refusal of(Kind kind) {
        return new Refusal(kind, List.of(), Map.of(), Duration.ZERO, "");
    }

    /// @param argument goes into the detail's text: a name, a number
    static Refusal of(Kind kind, String argument) {
        return new Refusal(kind, List.of(), Map.of(), Duration.ZERO, argument);
    }

    static Refusal ofFields(List<BadField> fields) {
        return new Refusal(Kind.BAD_FIELD, fields, Map.of(), Duration.ZERO, "");
    }

    static Refusal later(Kind kind, Duration retryAfter) {
        return new Refusal(kind, List.of(), Map.of(), retryAfter, Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    /// The same with a further member.
    Refusal with(String member, JsonNode value) {
        Map<String, JsonNode> more = new HashMap<>(members);
        more.put(member, value);
        return new Refusal(kind, fields, more, retryAfter, argument);
    }

    Kind kind() {
        return kind;
    }

    List<BadField> fields() {
        return fields;
    }

    Map<String, JsonNode> members() {
        return members;
    }

    /// Zero when nothing is gained by waiting.
    Duration retryAfter() {
        return retryAfter;
    }

    String argument() {
        return argument;
    }

    /// What is wrong, and the HTTP status that says so.
    enum Kind {
        BAD_JSON(400),
        BAD_FIELD(400),
        BAD_REQUEST(400),
        UNAUTHORIZED(401),
        WRONG_SECRET(401),
        WRONG_LOGIN(401),
        CODE_NEEDED(401),
        WRONG_CODE(401),
        NOT_SIGNED_IN(401),
        FORBIDDEN(403),
        ADMIN_ONLY(403),
        FOREIGN_ORIGIN(403),
        CSRF(403),
        WRONG_PASSWORD(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        CONFLICT(409),
        FLOOR_HELD(409),
        FLOOR_CHANGED(409),
        ARTICLE_CHANGED(409),
        ARTICLE_EXISTS(409),
        GATE(409),
        WORDS_CHANGED(409),
        LOGIN_TAKEN(409),
        LAST_ADMIN(409),
        SECOND_FACTOR_ON(409),
        GONE(410),
        TOO_LARGE(413),
        UNSUPPORTED_TYPE(415),
        TOO_MANY_REQUESTS(429),
        TOO_MANY_ATTEMPTS(429),
        TOO_MANY_IMPORTS(429),
        TOO_MANY_WEBHOOKS(409),
        INTERNAL(500),
        LATER(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
