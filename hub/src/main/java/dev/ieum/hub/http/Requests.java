package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.Fields;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads what requests carry, within named limits.
final class Requests {
    /// Room for [dev.ieum.record.conversation.InboundMessage#MAX_CHARACTERS] many times over, so that a
    /// text that is far too long is told so by its field and not by its size.
    static final int MAX_JSON = 2 * 1024 * 1024;
    /// What is still read, and thrown away, of a body that is too large, so that the sender hears why.
    private static final int MAX_DRAINED = 32 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private Requests() {}

    /// The body as a JSON object.
    static Fields fields(Context ctx) {
        return new Fields(json(ctx));
    }

    /// The body as a JSON object, which may be left out.
    static Fields fieldsOrNone(Context ctx) {
        return ctx.req().getContentLengthLong() == 0 ? new Fields(Json.object()) : fields(ctx);
    }

    private static JsonNode json(Context ctx) {
        String type = ctx.contentType();
        if (type != null && !type.toLowerCase(Locale.ROOT).contains("json")) {
            throw Refusal.of(Kind.UNSUPPORTED_TYPE, "application/json");
        }
        JsonNode json = Json.read(bytes(ctx, MAX_JSON));
        if (!json.isObject()) {
            throw Refusal.ofFields(List.of(new BadField("", "not-object")));
        }
        return json;
    }

    /// The raw body, at most `limit` bytes.
    static byte[] bytes(Context ctx, int limit) {
        try {
            InputStream in = ctx.req().getInputStream();
            byte[] body = in.readNBytes(limit + 1);
            if (body.length > limit) {
                drain(in);
                throw Refusal.of(Kind.TOO_LARGE, Integer.toString(limit / 1024));
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int left = MAX_DRAINED;
        int read = in.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = in.read(buffer);
        }
    }

    /// Whether the browser speaks TLS, to us or to the proxy before us. Nothing but what that browser is told depends
    /// on it, so that whoever lies about it misleads only themselves.
    static boolean isEncrypted(Context ctx) {
        return "https".equals(ctx.header("X-Forwarded-Proto")) || ctx.scheme().equals("https");
    }

    /// `ko` or `en`, from `Accept-Language`; Korean first.
    static String locale(Context ctx) {
        return locale(ctx.header("Accept-Language"));
    }

    static String locale(@Nullable String accepted) {
        if (accepted == null) {
            return "ko";
        }
        String lower = accepted.toLowerCase(Locale.ROOT);
        int english = lower.indexOf("en");
        int korean = lower.indexOf("ko");
        return english >= 0 && (korean < 0 || english < korean) ? "en" : "ko";
    }

    /// A whole number in the query, from 0 to `max`.
    static long number(Context ctx, String name, long fallback, long max) {
        String text = ctx.queryParam(name);
        if (text == null || text.isBlank()) {
            return fallback;
        }
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw Refusal.ofFields(List.of(new BadField("?" + name, "not-in-range", "0–" + max)));
    }

    /// The token of `Authorization: Bearer …`; empty when there is none.
    static String bearer(Context ctx) {
        String header = ctx.header("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : "";
    }
}
