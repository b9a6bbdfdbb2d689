package dev.ieum.hub.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Which sites may talk to us from a browser. A request without an `Origin` comes from no page.
final class Origins {
    private final List<String> allowed;

    private final String own;

    /// @param publicUrl our own address as browsers know it, for proxies that change the `Host`; may be empty
    /// @param sites where the shop has put the widget
    Origins(String publicUrl, List<String> sites) {
        this.own = origin(publicUrl);
        this.allowed = sites.stream().map(Origins::origin).toList();
    }

    /// Whether the page that sends this is ours or one of the shop's own sites.
    boolean mayChat(Context ctx) {
        String origin = ctx.header("Origin");
        return origin == null || isOwn(ctx) || allowed.contains(origin(origin));
    }

    /// Whether the page that sends this is ours: it bears the `Host` that was asked, or our public address.
    boolean isOwn(Context ctx) {
        String origin = ctx.header("Origin");
        return origin == null || authority(origin).equals(host(ctx)) || (!own.isEmpty() && own.equals(origin(origin)));
    }

    /// Scheme and authority of an address, as browsers write an origin (RFC 6454, 6.1): settings may carry a path.
    private static String origin(String address) {
        int authority = address.indexOf("://");
        int path = authority < 0 ? -1 : address.indexOf('/', authority + 3);
        return (path < 0 ? address : address.substring(0, path)).toLowerCase(Locale.ROOT);
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
