package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import io.javalin.websocket.WsContext;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What all sockets have in common.
final class Sockets {
    static final int UNAUTHORIZED = 4401;
    static final int TRY_AGAIN = 1011;
    /// Largest frame that a browser may send: the longest text, every character escaped.
    static final int MAX_FRAME = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private Sockets() {}

    static void send(WsContext socket, JsonNode event) {
        if (socket.session.isOpen()) {
            socket.send(Json.text(event));
        }
    }

    /// Closes the screen of somebody who is not, or no longer, signed in; the console asks to sign in again.
    static void turnAway(WsContext socket) {
        socket.closeSession(UNAUTHORIZED, "not signed in");
    }

    /// Closes without a word about our insides.
    static void fail(WsContext socket, Exception e) {
        if (socket.session.isOpen()) {
            LOG.warn("A socket failed: {}", e.toString());
            socket.closeSession(TRY_AGAIN, "try again");
        }
    }

    /// What the browser offers in `Sec-WebSocket-Protocol`.
    static List<String> protocols(WsContext socket) {
        String header = socket.header("Sec-WebSocket-Protocol");
        return header == null
                ? List.of()
                : Arrays.stream(header.split(",")).map(String::strip).toList();
    }

    static long after(WsContext socket) {
        String after = socket.queryParam("after");
        try {
            return after == null ? 0 : Math.max(0, Long.parseLong(after));
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
