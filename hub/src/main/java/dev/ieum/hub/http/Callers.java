package dev.ieum.hub.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// From where a request comes.
///
/// @param proxies how many trusted proxies stand before us; what `X-Forwarded-For` says beyond them is hearsay
record Callers(int proxies) {

    /// The caller's IP address: the hop that the outermost trusted proxy wrote down. Proxies may append to the header
    /// or add a line of their own; both mean the same (RFC 9110, 5.3).
    String address(Context ctx) {
        List<String> hops = proxies == 0
                ? List.of()
                : Collections.list(ctx.req().getHeaders("X-Forwarded-For")).stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(String::strip)
                        .filter(hop -> !hop.isEmpty())
                        .toList();
        return hops.isEmpty() ? ctx.req().getRemoteAddr() : hops.get(Math.max(0, hops.size() - proxies));
    }
}
