package dev.ieum.hub.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Which sites may talk to us from a browser. A request without an `Origin` comes from no page.
final class Origins {
    private final List<String> allowed;

    /// @param publicUrl our own address as browsers know it; empty: the `Host` they send decides
    Origins(String publicUrl, List<String> sites) {
        this.allowed = publicUrl.isEmpty()
                ? sites
                : java.util.stream.Stream.concat(sites.stream(), java.util.stream.Stream.of(publicUrl))
                        .toList();
    }

    /// Whether the page that sends this is ours or one of the shop's own sites.
    boolean mayChat(Context ctx) {
        String origin = ctx.header("Origin");
        return origin == null || isOwn(ctx) || allowed.stream().anyMatch(origin::equalsIgnoreCase);
    }

    /// Whether the page that sends this is ours.
    boolean isOwn(Context ctx) {
        String origin = ctx.header("Origin");
        return origin == null || authority(origin).equals(host(ctx));
    }

    private static String host(Context ctx) {
        String host = ctx.header("Host");
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
