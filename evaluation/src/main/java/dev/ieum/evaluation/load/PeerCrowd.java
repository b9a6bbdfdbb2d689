package dev.ieum.evaluation.load;

import dev.ieum.evaluation.peer.SocketPeer;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Customers and staff of a relay that was made from somebody else's package.
final class PeerCrowd implements Crowd {

    private static final int PATIENCE_SECONDS = 10;

    /// Packets of Engine.IO 4 and Socket.IO 5 (socket.io/docs/v4/socket-io-protocol).
    private static final String OPEN = "0";

    private static final String PING = "2";
    private static final String PONG = "3";
    private static final String CONNECT = "40";
    private static final String EVENT = "42";

    private final SocketPeer peer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<SocketLine> customers = new ArrayList<>();
    private final List<SocketLine> watchers = new ArrayList<>();

    private PeerCrowd(SocketPeer peer) {
        this.peer = peer;
    }

    /// @param peer stays open when the crowd leaves
    static Crowd open(SocketPeer peer, Size size, Consumer<String> heard) {
        PeerCrowd crowd = new PeerCrowd(peer);
        boolean echo = size.watchers() == 0;
        for (int i = 0; i < size.customers(); i++) {
            crowd.customers.add(crowd.line(echo ? "echo" : "customer", heard));
        }
        for (int i = 0; i < size.watchers(); i++) {
            crowd.watchers.add(crowd.line("staff", heard));
        }
        return crowd;
    }

    private SocketLine line(String role, Consumer<String> heard) {
        SocketLine.Knock knock = SocketLine.Knock.at(peer.address(role));
        return switch (peer.dialect()) {
            case PLAIN -> SocketLine.open(http, knock, heard);
            case SOCKET_IO -> {
                Handshake handshake = new Handshake(heard);
                SocketLine line = SocketLine.open(http, knock, handshake::hear);
                handshake.line.complete(line);
                handshake
                        .connected
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
                yield line;
            }
        };
    }

    /// What a socket.io client does besides handing on events.
    private static final class Handshake {
        private final Consumer<String> heard;
        private final CompletableFuture<SocketLine> line = new CompletableFuture<>();
        private final CompletableFuture<Boolean> connected = new CompletableFuture<>();

        Handshake(Consumer<String> heard) {
            this.heard = heard;
        }

        void hear(String frame) {
            if (frame.startsWith(EVENT)) {
                heard.accept(frame);
            } else if (frame.startsWith(CONNECT)) {
                connected.complete(true);
            } else if (frame.startsWith(OPEN)) {
                line.join().send(CONNECT);
            } else if (frame.equals(PING)) {
                line.join().send(PONG);
            }
        }
    }

    @Override
    public boolean write(int number, String words) {
        String message = Sockets.frame(words);
        String frame = switch (peer.dialect()) {
            case PLAIN -> message;
            case SOCKET_IO -> EVENT + "[\"message\"," + message + "]";
        };
        return customers.get(number % customers.size()).send(frame);
    }

    @Override
    public void close() {
        customers.forEach(SocketLine::close);
        watchers.forEach(SocketLine::close);
        http.shutdownNow();
    }
}
