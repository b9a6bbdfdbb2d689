package dev.ieum.hub.intake;

import dev.ieum.knowledge.ingest.ImportListener;
import dev.ieum.knowledge.ingest.ImportProgress;
import dev.ieum.knowledge.ingest.ImportRun.Counts;
import dev.ieum.knowledge.ingest.ImportRun.Report;
import dev.ieum.knowledge.ingest.ImportRun.Told;
import dev.ieum.knowledge.ingest.ImportRuns;
import dev.ieum.knowledge.ingest.ImportStop;
import dev.ieum.knowledge.ingest.ImportSummary;
import dev.ieum.knowledge.ingest.Importer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs imports in the background, one at a time. A file with the name of an earlier one takes its place: what it no
/// longer has is archived. Thread-safe.
public final class Imports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /// More than so many may not wait.
    public static final int MAX_WAITING = 20;
    /// A larger file is not taken.
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MAX_NAME = 120;
    private static final long GOODBYE_SECONDS = 3;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|]+");

    private final Importer importer;
    private final Path uploads;
    private final Map<UUID, Live> live = new ConcurrentHashMap<>();
    private final Map<UUID, CountDownLatch> ends = new ConcurrentHashMap<>();
    private final Map<UUID, ImportStop> stops = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("imports").factory());

    /// @param uploads the folder where files stand while they are read; it is made
    public Imports(Importer importer, Path uploads) {
        this.importer = importer;
        this.uploads = uploads;
    }

    /// A run that has not ended.
    ///
    /// @param begun false: it waits for its turn
    /// @param progress how far it has come; empty: nothing is done yet
    /// @param stopping whether it was asked to stop
    public record Live(boolean begun, Optional<ImportProgress> progress, boolean stopping) {}

    /// What an import does, telling how far it is until it is asked to stop.
    @FunctionalInterface
    private interface Work {
        ImportSummary run(ImportListener listener, ImportStop stop);
    }

    /// Begins with a page, site or sitemap.
    ///
    /// @return the run; empty when too many wait
    public Optional<UUID> address(String address, String by) {
        return begin(
                Importer.named(address), by, (listener, stop) -> importer.run(List.of(address), by, listener, stop));
    }

    /// Begins with a file in any format that can be imported.
    ///
    /// @return the run; empty when too many wait
    public Optional<UUID> file(String name, byte[] content, String by) {
        String safe = safe(name);
        return begin(safe, by, (listener, stop) -> {
            Path file = write(uploads.resolve(safe), content);
            try {
                return importer.run(List.of(file.toString()), by, listener, stop);
            } finally {
                delete(file);
            }
        });
    }

    private Optional<UUID> begin(String source, String by, Work work) {
        if (live.size() > MAX_WAITING) {
            return Optional.empty();
        }
        UUID id = runs().begin(source, by);
        live.put(id, new Live(false, Optional.empty(), false));
        stops.put(id, new ImportStop());
        ends.put(id, new CountDownLatch(1));
        worker.execute(() -> run(id, source, work));
        return Optional.of(id);
    }

    /// The edge of a worker: whatever one import meets, the next one comes.
    private void run(UUID id, String source, Work work) {
        ImportStop stop = stops.getOrDefault(id, new ImportStop());
        live.put(id, new Live(true, Optional.empty(), stop.isAsked()));
        try {
            ImportSummary summary =
                    work.run(progress -> live.put(id, new Live(true, Optional.of(progress), stop.isAsked())), stop);
            runs().end(id, ImportRuns.report(summary));
        } catch (RuntimeException e) {
            LOG.error("An import failed: {}", source, e);
            fail(id, source);
        } finally {
            live.remove(id);
            stops.remove(id);
            Optional.ofNullable(ends.remove(id)).ifPresent(CountDownLatch::countDown);
        }
    }

    /// Asks a run to end; what it has brought in stays. Nothing happens when it has ended, or is not this process's.
    public void cancel(UUID run) {
        ImportStop stop = stops.get(run);
        if (stop != null) {
            stop.ask();
            live.computeIfPresent(run, (_, now) -> new Live(now.begun(), now.progress(), true));
        }
    }

    /// Waits until a run has ended, but not longer than this.
    public void await(UUID run, Duration most) {
        CountDownLatch end = ends.get(run);
        try {
            if (end != null && !end.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.trace("Still importing: {}", run);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(UUID id, String source) {
        Told told = new Told(
                source,
                false,
                "문제가 생겨 멈췄어요. 그때까지 읽은 것은 남아 있어요. 다시 가져오면 이어져요.",
                "It stopped because of a fault. What had been read is kept; importing again goes on.");
        try {
            runs().end(id, new Report(new Counts(0, 0, 0, 0, 1), List.of(), List.of(told), false));
        } catch (RuntimeException e) {
            LOG.error("How an import ended could not be kept: {}", source, e);
        }
    }

    /// How far a run has come; empty when it has ended, or is not this process's.
    public Optional<Live> findLive(UUID run) {
        return Optional.ofNullable(live.get(run));
    }

    public ImportRuns runs() {
        return importer.runs();
    }

    /// The sites that have been imported and their schedules.
    public Importer importer() {
        return importer;
    }

    /// The last part of a name, without signs that a file system may take for something else.
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = UNSAFE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("_")
                .replaceFirst("^\\.+", "")
                .strip();
        String cut = plain.length() <= MAX_NAME ? plain : plain.substring(plain.length() - MAX_NAME);
        return cut.isEmpty() ? "upload" : cut;
    }

    private static Path write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An uploaded file stays behind: {}", e.getMessage());
        }
    }

    /// Takes nothing more, asks what goes on to end, and gives it a moment.
    @Override
    public void close() {
        worker.shutdown();
        stops.values().forEach(ImportStop::ask);
        try {
            if (!worker.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("An import goes on and is left behind; importing again completes it.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
