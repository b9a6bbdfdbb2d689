package dev.ieum.hub.http;

import dev.ieum.hub.chat.ChatSession;
import dev.ieum.hub.chat.ChatSessions;
import dev.ieum.hub.http.Refusal.Kind;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The customer's chat over a WebSocket: opens it, finds out whose it is, and hands its frames to their [ChatLine].
final class ChatSocket implements Door {
    private static final String PATH = ChatDoor.BASE + "/stream";
    private static final String VERSION = "ieum.v1";

    private final ChatAccess access;
    private final Posting posting;
    private final ThreadView view;
    private final Feed feed;
    private final Problems problems;
    private final Map<String, ChatLine> lines = new ConcurrentHashMap<>();

    ChatSocket(ChatAccess access, Posting posting, ThreadView view, Feed feed, Problems problems) {
        this.access = access;
        this.posting = posting;
        this.view = view;
        this.feed = feed;
        this.problems = problems;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.wsBeforeUpgrade(PATH, ctx -> {
            if (!access.origins().mayChat(ctx)) {
                throw Refusal.of(Kind.FOREIGN_ORIGIN);
            }
            access.limits().take(RateLimits.Limit.CHAT, access.callers().address(ctx));
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
        Sockets.protocols(socket).stream()
                .filter(offered -> !offered.equals(VERSION))
                .findFirst()
                .ifPresent(token -> enter(socket, token));
    }

    private void enter(WsContext socket, String token) {
        Optional<ChatSession> session = sessions().find(token);
        if (session.isEmpty()) {
            socket.closeSession(Sockets.UNAUTHORIZED, "the key opens nothing");
            return;
        }
        ChatLine line =
                new ChatLine(socket, session.get(), new ChatLine.House(posting, view, feed, problems, access.limits()));
        if (lines.putIfAbsent(socket.sessionId(), line) == null) {
            line.open(Sockets.after(socket));
        }
    }

    private void message(WsMessageContext socket) {
        ChatLine line = lines.get(socket.sessionId());
        if (line != null) {
            line.take(socket.message());
            return;
        }
        Optional<String> token = ChatLine.findToken(socket.message());
        if (token.isEmpty()) {
            socket.closeSession(Sockets.UNAUTHORIZED, "the first frame carries the key");
            return;
        }
        enter(socket, token.get());
    }

    private void leave(String socketId) {
        ChatLine line = lines.remove(socketId);
        if (line != null) {
            line.close();
        }
    }

    private ChatSessions sessions() {
        return access.sessions();
    }
}
