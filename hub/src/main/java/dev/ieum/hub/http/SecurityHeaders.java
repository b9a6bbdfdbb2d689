package dev.ieum.hub.http;

import io.javalin.http.Context;

/// What every answer tells browsers, and what the shop's own sites may do with the chat from theirs (CORS).
final class SecurityHeaders {
    private static final String CHAT = "/api/v1/chat/";
    private static final String WIDGET = "/widget.js";
    private static final String POLICY = "default-src 'self'; img-src 'self' data: https:; style-src 'self'; "
            + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final Origins origins;

    SecurityHeaders(Origins origins) {
        this.origins = origins;
    }

    void before(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "strict-origin-when-cross-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Content-Security-Policy", isData(ctx) ? DATA_POLICY : POLICY);
        if (Requests.isEncrypted(ctx)) {
            ctx.header("Strict-Transport-Security", "max-age=15552000");
        }
        if (isData(ctx)) {
            ctx.header("Cache-Control", "no-store");
        }
        String origin = ctx.header("Origin");
        if (origin != null && ctx.path().startsWith(CHAT) && origins.mayChat(ctx)) {
            ctx.header("Access-Control-Allow-Origin", origin);
            ctx.header("Vary", "Origin");
            ctx.header("Access-Control-Expose-Headers", "Retry-After");
        }
        if (ctx.path().equals(WIDGET)) {
            ctx.header("Access-Control-Allow-Origin", "*");
            ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    /// Answers a browser's question whether it may send what it is about to send.
    void preflight(Context ctx) {
        if (origins.mayChat(ctx)) {
            ctx.header("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
            ctx.header("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept-Language");
            ctx.header("Access-Control-Max-Age", "600");
        }
        ctx.status(204);
    }

    private static boolean isData(Context ctx) {
        return ctx.path().startsWith("/api/") || ctx.path().startsWith("/webhooks/");
    }
}
