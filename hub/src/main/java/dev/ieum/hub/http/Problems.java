package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.care.Phrases;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.BadFields;
import dev.ieum.knowledge.article.UnusableArticle;
import dev.ieum.record.conversation.UnknownConversationException;
import dev.ieum.storage.StorageException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where whatever went wrong becomes `application/problem+json`, in the language of whoever asked and
/// without anything of our insides.
final class Problems {
    static final String TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration STORAGE_RETRY = Duration.ofSeconds(3);
    private static final Map<Integer, Kind> BY_STATUS = Map.of(
            400, Kind.BAD_REQUEST,
            401, Kind.UNAUTHORIZED,
            403, Kind.FORBIDDEN,
            404, Kind.NOT_FOUND,
            405, Kind.METHOD_NOT_ALLOWED,
            413, Kind.TOO_LARGE,
            415, Kind.UNSUPPORTED_TYPE,
            429, Kind.TOO_MANY_REQUESTS,
            503, Kind.LATER);

    private final Phrases phrases = new Phrases("problems");

    void add(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(Exception.class, (e, ctx) -> answer(ctx, of(e)));
    }

    /// What an exception means to the outside. Only what nobody foresaw is logged with its trace.
    static Refusal of(Throwable e) {
        return switch (e) {
            case Refusal refusal -> refusal;
            case BadFields bad -> Refusal.ofFields(bad.fields());
            case UnusableArticle article ->
                Refusal.ofFields(
                        List.of(new BadField("/" + article.field(), "invalid", String.valueOf(article.getMessage()))));
            case Json.MalformedJson _ -> Refusal.of(Kind.BAD_JSON);
            case UnknownConversationException _ -> Refusal.of(Kind.NOT_FOUND);
            case StorageException storage -> storage(storage);
            case HttpResponseException http -> Refusal.of(BY_STATUS.getOrDefault(http.getStatus(), Kind.INTERNAL));
            default -> {
                LOG.error("A request failed", e);
                yield Refusal.of(Kind.INTERNAL);
            }
        };
    }

    private static Refusal storage(StorageException e) {
        if (e.kind() == StorageException.Kind.CONSTRAINT) {
            LOG.error("The database refused a row", e);
            return Refusal.of(Kind.INTERNAL);
        }
        LOG.warn("The database does not take it now: {}", e.getMessage());
        return Refusal.later(Kind.LATER, STORAGE_RETRY);
    }

    void answer(Context ctx, Refusal refusal) {
        ctx.status(refusal.kind().status()).contentType(TYPE);
        if (!refusal.retryAfter().isZero()) {
            ctx.header(
                    "Retry-After",
                    Long.toString(Math.max(1, refusal.retryAfter().toSeconds())));
        }
        if (refusal.kind() == Kind.UNAUTHORIZED) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
        ctx.result(Json.write(json(refusal, Requests.locale(ctx), ctx.path())));
    }

    /// @param path decides how the type is written: the staff's problems are addresses, the others names
    ObjectNode json(Refusal refusal, String locale, String path) {
        Kind kind = refusal.kind();
        boolean staff = path.startsWith(StaffDoor.BASE);
        ObjectNode json = Json.object()
                .put("type", staff ? "/problems/" + staffCode(kind) : "urn:ieum:problem:" + kind.code())
                .put("title", phrases.get(staff ? "en" : locale, kind.code() + ".title"))
                .put("status", kind.status())
                .put("detail", detail(refusal, locale));
        if (!refusal.fields().isEmpty()) {
            ArrayNode errors = json.putArray("errors");
            refusal.fields()
                    .forEach(field -> errors.addObject()
                            .put("pointer", field.pointer())
                            .put("code", field.code())
                            .put("detail", phrases.get(locale, "field." + field.code(), field.argument())));
        }
        if (!refusal.retryAfter().isZero()) {
            json.put("retryAfter", Math.max(1, refusal.retryAfter().toSeconds()));
        }
        refusal.members().forEach(json::set);
        return json;
    }

    private String detail(Refusal refusal, String locale) {
        if (refusal.fields().size() == 1) {
            BadField field = refusal.fields().getFirst();
            return phrases.get(locale, "field." + field.code(), field.argument());
        }
        return phrases.get(locale, refusal.kind().code() + ".detail", refusal.argument());
    }

    private static String staffCode(Kind kind) {
        return switch (kind) {
            case BAD_FIELD, BAD_JSON, BAD_REQUEST -> "invalid";
            case UNAUTHORIZED -> Kind.NOT_SIGNED_IN.code();
            default -> kind.code();
        };
    }
}
