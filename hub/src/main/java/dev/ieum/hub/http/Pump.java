package dev.ieum.hub.http;

import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Sends to one socket, in order, from one virtual thread of its own, so that nobody who tells it something
/// waits for the network. A browser that does not read is let go; it comes back and reads what it missed.
final class Pump {
    static final int GOING_AWAY = 1001;
    static final int OVERLOADED = 1013;
    private static final int MAX_WAITING = 1_000;
    private static final Duration PING = Duration.ofSeconds(20);

    private Runnable first = Pump::nothing;
    private volatile boolean stopped;

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

    /// Whether nothing waits to be sent.
    boolean isIdle() {
        return queue.isEmpty();
    }

    void stop() {
        stopped = true;
        queue.clear();
        submit(Pump::nothing);
    }

    private void run() {
        try {
            first.run();
            while (!stopped) {
                next().run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Sockets.fail(socket, e);
        }
    }

    private Runnable next() throws InterruptedException {
        Runnable waiting = queue.poll(PING.toMillis(), TimeUnit.MILLISECONDS);
        return waiting == null ? ping : waiting;
    }

    private static void nothing() {
        // nothing is sent
    }
}
