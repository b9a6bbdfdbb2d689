package dev.ieum.evaluation.peer;

import java.net.URI;
import java.util.List;

/// A relay made from a package of npm, listening on this machine: what customers write goes to all staff, or back to
/// the customer. It keeps nothing, checks nobody and orders nothing.
public final class SocketPeer implements AutoCloseable {

    /// The packages, by the name that experiment files use.
    public static final List<String> NAMES = List.of("ws", "socket.io");

    private final NodePeer process;
    private final Dialect dialect;
    private final int port;

    /// How frames look on the wire.
    public enum Dialect {
        /// Frames are the messages.
        PLAIN,
        /// Engine.IO 4 and Socket.IO 5 packets.
        SOCKET_IO
    }

    /// @param name one of [#NAMES]
    public SocketPeer(String name) {
        process = NodePeer.start(true, "sockets.mjs", name);
        dialect = name.equals("ws") ? Dialect.PLAIN : Dialect.SOCKET_IO;
        port = process.hear().path("port").asInt();
    }

    public Dialect dialect() {
        return dialect;
    }

    /// Where a socket of this role connects: `echo`, `customer` or `staff`.
    public URI address(String role) {
        String path = switch (dialect) {
            case PLAIN -> "/?role=" + role;
            case SOCKET_IO -> "/socket.io/?EIO=4&transport=websocket&role=" + role;
        };
        return URI.create("ws://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        process.close();
    }
}
