package dev.ieum.hub.http;

import dev.ieum.hub.chat.ChatSession;
import dev.ieum.hub.chat.ChatSessions;
import dev.ieum.hub.http.RateLimits.Limit;
import dev.ieum.hub.http.Refusal.Kind;
import io.javalin.http.Context;

/// Lets the holder of a key into its conversation and nowhere else.
///
/// @param sessions the keys
record ChatAccess(ChatSessions sessions, Origins origins, RateLimits limits, Callers callers) {

    /// @throws Refusal 401 when the key opens nothing, 403 for a page of a foreign site
    ChatSession enter(Context ctx) {
        if (!origins.mayChat(ctx)) {
            throw Refusal.of(Kind.FOREIGN_ORIGIN);
        }
        limits.take(Limit.CHAT, callers.address(ctx));
        return sessions.find(Requests.bearer(ctx)).orElseThrow(() -> Refusal.of(Kind.UNAUTHORIZED));
    }

    /// @throws Refusal 403 or 429 when nobody may come in from there now
    void arrive(Context ctx) {
        if (!origins.mayChat(ctx)) {
            throw Refusal.of(Kind.FOREIGN_ORIGIN);
        }
        limits.take(Limit.SESSION, callers.address(ctx));
    }
}
