package dev.ieum.evaluation.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A WebSocket that a load test holds open: whole frames out, whole frames in. Thread-safe.
final class SocketLine implements AutoCloseable {

    private final WebSocket socket;
    private final ReentrantLock sending = new ReentrantLock();

    private SocketLine(WebSocket socket) {
        this.socket = socket;
    }

    /// How to knock.
    record Knock(URI address, List<String> protocols, Map<String, String> headers) {
        Knock {
            protocols = List.copyOf(protocols);
            headers = Map.copyOf(headers);
        }

        static Knock at(URI address) {
            return new Knock(address, List.of(), Map.of());
        }
    }

    /// @param heard takes each frame as it comes, on the client's own thread: it must not wait
    static SocketLine open(HttpClient http, Knock knock, Consumer<String> heard) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        knock.headers().forEach(builder::header);
        if (!knock.protocols().isEmpty()) {
            List<String> rest = knock.protocols().subList(1, knock.protocols().size());
            builder.subprotocols(knock.protocols().getFirst(), rest.toArray(String[]::new));
        }
        CompletableFuture<WebSocket> opened = builder.buildAsync(knock.address(), new Frames(heard));
        return new SocketLine(opened.join());
    }

    /// @return false when the line is broken
    boolean send(String frame) {
        sending.lock();
        try {
            socket.sendText(frame, true).join();
            return true;
        } catch (CompletionException broken) {
            return false;
        } finally {
            sending.unlock();
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    /// Puts frames together.
    private static final class Frames implements WebSocket.Listener {
        private final Consumer<String> heard;
        private final StringBuilder frame = new StringBuilder();

        Frames(Consumer<String> heard) {
            this.heard = heard;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                String whole = frame.toString();
                frame.setLength(0);
                heard.accept(whole);
            }
            socket.request(1);
            return null;
        }
    }
}
