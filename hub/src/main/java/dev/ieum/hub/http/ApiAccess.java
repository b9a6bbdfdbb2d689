package dev.ieum.hub.http;

import dev.ieum.hub.http.RateLimits.Limit;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.staff.ApiKeys;
import dev.ieum.hub.staff.ApiKeys.Scope;
import io.javalin.http.Context;
import java.util.Set;

/// Lets the shop's own systems in, by key and scope.
record ApiAccess(ApiKeys keys, RateLimits limits, Callers callers) {

    /// @throws Refusal 401 without a valid key, 403 when the key may not do this
    void enter(Context ctx, Scope scope) {
        limits.take(Limit.API, callers.address(ctx));
        Set<Scope> scopes = keys.scopes(Requests.bearer(ctx));
        if (scopes.isEmpty()) {
            throw Refusal.of(Kind.WRONG_SECRET);
        }
        if (!scopes.contains(scope)) {
            throw Refusal.of(
                    Kind.FORBIDDEN,
                    scope.name().toLowerCase(java.util.Locale.ROOT).replace('_', ':'));
        }
    }
}
