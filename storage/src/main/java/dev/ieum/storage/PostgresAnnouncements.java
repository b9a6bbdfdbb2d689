package dev.ieum.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to `NOTIFY` on a connection of its own, which is opened again whenever it breaks. Connection
/// poolers may pass no notifications on, so every [#LOOK] whoever listens is asked to look for themselves.
final class PostgresAnnouncements {
    static final String CHANNEL = "ieum";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresAnnouncements.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource source;
    private final Hearing hearing;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long looked = System.nanoTime();

    PostgresAnnouncements(DataSource source, Hearing hearing) {
        this.source = source;
        this.hearing = hearing;
    }

    /// Listens in the background until the answer is run.
    Runnable start() {
        Thread thread = Thread.ofPlatform().daemon().name("announcements").start(this::listen);
        return () -> {
            stopped.countDown();
            try {
                thread.join(PAUSE.toMillis());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void listen() {
        boolean broken = false;
        while (!isStopped()) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                if (broken) {
                    LOG.info("Announcements of other nodes are heard again");
                }
                broken = false;
                tell(Hearing::mayHaveMissed);
                follow(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (!broken) {
                    LOG.warn("Announcements of other nodes are not heard now: {}", e.getMessage());
                }
                broken = true;
                lookWhenDue();
                pause();
            }
        }
    }

    private void follow(PGConnection connection) throws SQLException {
        while (!isStopped()) {
            for (PGNotification notification : connection.getNotifications((int) POLL.toMillis())) {
                tell(each -> each.heard(notification.getParameter()));
            }
            lookWhenDue();
        }
    }

    private void lookWhenDue() {
        if (System.nanoTime() - looked >= LOOK.toNanos()) {
            looked = System.nanoTime();
            tell(Hearing::mayHaveMissed);
        }
    }

    private void tell(Consumer<Hearing> news) {
        try {
            news.accept(hearing);
        } catch (RuntimeException e) {
            LOG.warn("What another node announced could not be followed: {}", e.toString());
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
