package dev.ieum.hub.http;

import dev.ieum.hub.http.RateLimits.Limit;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.staff.Account.Role;
import dev.ieum.hub.staff.Accounts;
import dev.ieum.hub.staff.StaffSession;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Lets staff in: by cookie, and for everything that changes something by the CSRF token beside it.
record StaffAccess(Accounts accounts, Origins origins, RateLimits limits, Callers callers) {
    static final String COOKIE = "ieum_staff";
    private static final String CSRF = "X-CSRF-Token";

    /// Who reads.
    ///
    /// @throws Refusal 401 when nobody is signed in
    StaffSession enter(Context ctx) {
        limits.take(Limit.STAFF, callers.address(ctx));
        return accounts.find(token(ctx)).orElseThrow(() -> Refusal.of(Kind.NOT_SIGNED_IN));
    }

    /// Who changes something.
    ///
    /// @throws Refusal 401 when nobody is signed in, 403 when the token is missing or wrong
    StaffSession act(Context ctx) {
        StaffSession session = enter(ctx);
        String sent = ctx.header(CSRF);
        boolean genuine = sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), session.csrf().getBytes(StandardCharsets.UTF_8));
        if (!genuine) {
            throw Refusal.of(Kind.CSRF);
        }
        return session;
    }

    /// Who changes something that only administrators may.
    ///
    /// @throws Refusal also 403 when an agent asks
    StaffSession govern(Context ctx) {
        StaffSession session = act(ctx);
        if (session.account().role() != Role.ADMIN) {
            throw Refusal.of(Kind.ADMIN_ONLY);
        }
        return session;
    }

    /// Who reads what only administrators may.
    ///
    /// @throws Refusal 401 when nobody is signed in, 403 when an agent asks
    StaffSession oversee(Context ctx) {
        StaffSession session = enter(ctx);
        if (session.account().role() != Role.ADMIN) {
            throw Refusal.of(Kind.ADMIN_ONLY);
        }
        return session;
    }

    static String token(Context ctx) {
        String cookie = ctx.cookie(COOKIE);
        return cookie == null ? "" : cookie;
    }

    static void keep(Context ctx, String token) {
        int age = token.isEmpty() ? 0 : (int) Accounts.VALIDITY.toSeconds();
        ctx.cookie(new Cookie(COOKIE, token, "/", age, Requests.isEncrypted(ctx), true, null, SameSite.STRICT));
    }
}
