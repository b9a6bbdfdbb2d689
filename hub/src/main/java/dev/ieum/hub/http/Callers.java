package dev.ieum.hub.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/// From where a request comes.
///
/// @param proxies how many trusted proxies stand before us; what `X-Forwarded-For` says beyond them is hearsay
record Callers(int proxies) {

    String address(Context ctx) {
        String forwarded = ctx.header("X-Forwarded-For");
        String direct = ctx.req().getRemoteAddr();
        if (proxies == 0 || forwarded == null) {
            return direct;
        }
        List<String> hops =
                Arrays.stream(forwarded.split(",")).map(String::strip).toList();
        return hops.get(Math.max(0, hops.size() - proxies));
    }
}
