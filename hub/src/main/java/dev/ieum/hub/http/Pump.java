package dev.ieum.hub.http;

import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Sends to one socket, in order, from one virtual thread of its own, so that nobody who tells it something waits for
/// the
/// network. A browser that does not read is let go; it comes back and reads what it missed.
final class Pump {
    static final int GOING_AWAY = 1001;
    static final int OVERLOADED = 1013;
    private static final int MAX_WAITING = 1_000;
    private static final Duration PING = Duration.ofSeconds(20);
    private static final Runnable STOP = () -> {};

    private Runnable first = () -> {};

    private final WsContext socket;
    private final Runnable ping;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>(MAX_WAITING);

    /// @param ping sends the protocol's own ping
    Pump(WsContext socket, Runnable ping) {
        this.socket = socket;
        this.ping = ping;
    }

    void start() {
        Thread.ofVirtual().name("socket").start(this::run);
    }

    /// Has `sending` run in its turn.
    void submit(Runnable sending) {
        if (!queue.offer(sending)) {
            socket.closeSession(OVERLOADED, "too slow");
        }
    }

    /// Before [#start]: has `sending` run before anything that was submitted.
    void submitFirst(Runnable sending) {
        first = sending;
    }

    void stop() {
        queue.clear();
        queue.add(STOP);
    }

    private void run() {
        try {
            first.run();
            Optional<Runnable> next = next();
            while (next.isPresent() && next.get() != STOP) {
                next.get().run();
                next = next();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Sockets.fail(socket, e);
        }
    }

    private Optional<Runnable> next() throws InterruptedException {
        Runnable waiting = queue.poll(PING.toMillis(), TimeUnit.MILLISECONDS);
        return Optional.of(waiting == null ? ping : waiting);
    }
}
