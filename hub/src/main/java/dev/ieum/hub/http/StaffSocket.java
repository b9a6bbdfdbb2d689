package dev.ieum.hub.http;

import dev.ieum.hub.http.RateLimits.Limit;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.staff.StaffSession;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Staff's screens over a WebSocket.
final class StaffSocket implements Door {
    private static final String PATH = StaffDoor.BASE + "/stream";

    private final StaffAccess access;
    private final StaffEvents events;
    private final Feed customers;
    private final Map<String, StaffLine> lines = new ConcurrentHashMap<>();

    /// @param customers tells customers that somebody is writing
    StaffSocket(StaffAccess access, StaffView view, Feed customers) {
        this.access = access;
        this.events = new StaffEvents(view);
        this.customers = customers;
        access.accounts().onSignOut(this::closeAll);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.wsBeforeUpgrade(PATH, ctx -> {
            if (!access.origins().isOwn(ctx)) {
                throw Refusal.of(Kind.FOREIGN_ORIGIN);
            }
            access.limits().take(Limit.STAFF, access.callers().address(ctx));
        });
        routes.ws(PATH, this::configure);
    }

    private void configure(WsConfig ws) {
        ws.onConnect(this::connect);
        ws.onMessage(this::message);
        ws.onClose(ctx -> leave(ctx.sessionId()));
        ws.onError(ctx -> leave(ctx.sessionId()));
    }

    private void connect(WsContext socket) {
        String cookie = socket.cookie(StaffAccess.COOKIE);
        String token = cookie == null ? "" : cookie;
        Optional<StaffSession> session = access.accounts().find(token);
        if (session.isEmpty()) {
            Sockets.turnAway(socket);
            return;
        }
        StaffLine.Viewer viewer = new StaffLine.Viewer(session.get().account().member(), token, this::isSignedIn);
        StaffLine line = new StaffLine(socket, viewer, events, customers);
        lines.put(socket.sessionId(), line);
        String after = socket.queryParam("after");
        line.open(after == null ? "" : after);
    }

    private void message(WsMessageContext socket) {
        StaffLine line = lines.get(socket.sessionId());
        if (line != null) {
            line.take(socket.message());
        }
    }

    private boolean isSignedIn(String token) {
        return access.accounts().find(token).isPresent();
    }

    private void closeAll(String token) {
        lines.values().forEach(line -> line.closeIfOf(token));
    }

    private void leave(String socketId) {
        StaffLine line = lines.remove(socketId);
        if (line != null) {
            line.close();
        }
    }
}
