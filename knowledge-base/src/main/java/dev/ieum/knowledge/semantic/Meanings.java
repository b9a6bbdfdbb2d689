package dev.ieum.knowledge.semantic;

import dev.ieum.storage.Database;
import dev.ieum.storage.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What everything that is searched means: keeps one vector per text, embeds in the background what is new, and goes on
/// serving the old model's vectors until a new model has caught up. Thread-safe; what is new is embedded in the
/// background by all
/// cores, and gives way to questions.
@SuppressWarnings("ReferenceEquality") // a model is closed when it is no longer this very one
public final class Meanings implements AutoCloseable {
    /// Vectors stored in one transaction.
    static final int BATCH = 16;

    /// So long at most the embedding of a text gives way to questions, so that it gets done however many there are.
    private static final int PATIENCE_MILLIS = 50;

    private static final List<MeaningText> PACKAGED = PackagedQuestions.all();
    private static final Logger log = LoggerFactory.getLogger(Meanings.class);

    private final Database database;
    private final Consumer<Consumer<MeaningText>> texts;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("ieum-embedding").factory());
    private final AtomicReference<@Nullable Serving> serving = new AtomicReference<>();
    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicBoolean behind = new AtomicBoolean();
    private volatile Progress progress = Progress.NONE;
    private volatile @Nullable EmbeddingModel wanted;
    private volatile boolean closed;

    /// A model, all vectors it ever gave that are kept, and those that are searched now.
    private record Serving(EmbeddingModel model, Map<Long, float[]> known, Vectors vectors) {}

    /// How far embedding has come.
    ///
    /// @param model which model; empty without one
    /// @param done texts that have a vector
    /// @param total texts in all
    /// @param serving whether searches use this model now for everything that was written
    public record Progress(String model, int done, int total, boolean serving) {
        static final Progress NONE = new Progress("", 0, 0, false);
    }

    /// @param database with the migrations of this room
    /// @param texts gives everything that is searched to the consumer
    public Meanings(Database database, Consumer<Consumer<MeaningText>> texts) {
        this.database = database;
        this.texts = texts;
    }

    /// Searches with `model` once it has a vector for every text; until then as before. The model is closed when it is
    /// replaced.
    public void use(EmbeddingModel model) {
        worker.execute(() -> replace(model));
    }

    /// Loads the model in `folder` in the background and uses it; when it cannot be used the log says why in one line,
    /// and everything stays as it is.
    public void load(Path folder) {
        worker.execute(() -> {
            try {
                replace(OnnxEmbeddingModel.load(folder));
            } catch (ModelFailure failure) {
                log.warn("Searching by words alone: {}", failure.getMessage());
            }
        });
    }

    private void replace(EmbeddingModel model) {
        EmbeddingModel before = wanted;
        wanted = model;
        catchUp();
        Serving now = serving.get();
        if (before != null && before != model && (now == null || now.model() != before)) {
            before.close();
        }
    }

    /// Embeds in the background what has been written since.
    public void refresh() {
        if (!closed && wanted != null && behind.compareAndSet(false, true)) {
            worker.execute(() -> {
                behind.set(false);
                catchUp();
            });
        }
    }

    /// Waits until everything that was written has a vector or embedding has failed.
    public void awaitServing() {
        awaitServing(Duration.ofDays(1));
    }

    /// Waits until everything that was written has a vector or embedding has failed.
    ///
    /// @param patience waits no longer than this
    /// @return whether the worker is done
    public boolean awaitServing(Duration patience) {
        try {
            worker.submit(() -> {}).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("waiting does nothing that could fail", impossible);
        }
    }

    public Progress progress() {
        return progress;
    }

    /// The question's meaning; empty while there is no model or when it fails, which the log says.
    public Optional<QueryMeaning> find(String question) {
        Serving now = serving.get();
        if (now == null || question.isBlank()) {
            return Optional.empty();
        }
        asking.incrementAndGet();
        try {
            float[] known = now.known().get(new MeaningText(MeaningText.Kind.QUESTION, question).key());
            float[] vector = known == null ? now.model().embedQuestion(question) : known;
            return Optional.of(new QueryMeaning(now.vectors().wanted(vector)));
        } catch (ModelFailure failure) {
            log.warn("Searching by words alone: {}", failure.getMessage());
            return Optional.empty();
        } finally {
            asking.decrementAndGet();
        }
    }

    /// A question compared with everything that is searched.
    public static final class QueryMeaning {
        private final Vectors.Wanted wanted;

        private QueryMeaning(Vectors.Wanted wanted) {
            this.wanted = wanted;
        }

        /// How alike a text is, −1 to 1; empty while it has no vector.
        public OptionalDouble likeness(long key) {
            return wanted.likeness(key);
        }

        /// How much nearer a question is that is asked elsewhere than that one is to anything here.
        public double elsewhere() {
            return wanted.elsewhere();
        }

        /// Twice how alike a text is, less how alike it is to usual questions anyway; empty while it has no vector.
        public OptionalDouble aboveUsual(long key) {
            return wanted.aboveUsual(key);
        }

        /// The keys of the most alike texts, best first.
        public List<Long> nearest(int limit) {
            return wanted.nearest(limit).stream().map(Vectors.Near::key).toList();
        }
    }

    private void catchUp() {
        EmbeddingModel model = wanted;
        if (model == null || closed) {
            return;
        }
        try {
            Serving now = serving.get();
            Map<Long, float[]> known = now != null && now.model() == model
                    ? now.known()
                    : new ConcurrentHashMap<>(database.read(transaction -> VectorTable.all(transaction, model.name())));
            Map<Long, MeaningText.Kind> searched = embedMissing(model, known);
            if (!closed) {
                Vectors.Packaged packaged = PackagedQuestions.vectors(known);
                serve(new Serving(model, known, new Vectors(searched, known, packaged)));
            }
        } catch (ModelFailure | StorageException failure) {
            progress = new Progress(model.name(), progress.done(), progress.total(), false);
            log.warn("Semantic search stands still: {}", failure.getMessage());
        }
    }

    private void serve(Serving next) {
        Serving before = serving.getAndSet(next);
        int size = next.vectors().size();
        progress = new Progress(next.model().name(), size, size, true);
        if (before != null && before.model() != next.model()) {
            before.model().close();
        }
    }

    /// Gives every text a vector, and says what is searched.
    private Map<Long, MeaningText.Kind> embedMissing(EmbeddingModel model, Map<Long, float[]> known) {
        Map<Long, MeaningText> missing = new LinkedHashMap<>();
        Map<Long, MeaningText.Kind> searched = new HashMap<>();
        texts.accept(text -> {
            long key = text.key();
            if (searched.put(key, text.kind()) == null && !known.containsKey(key)) {
                missing.put(key, text);
            }
        });
        int total = searched.size();
        for (MeaningText text : PACKAGED) {
            if (!known.containsKey(text.key())) {
                missing.put(text.key(), text);
            }
        }
        EmbeddingProgress report = new EmbeddingProgress(missing.size());
        List<Map.Entry<Long, MeaningText>> open = new ArrayList<>(missing.entrySet());
        for (int from = 0; from < open.size() && !closed; from += BATCH) {
            Map<Long, float[]> made = embed(model, open.subList(from, Math.min(open.size(), from + BATCH)));
            database.writeNothing(transaction -> VectorTable.add(transaction, model.name(), made));
            known.putAll(made);
            report.done(made.size());
            progress = new Progress(model.name(), Math.max(0, total - open.size() + report.done()), total, false);
        }
        forget(model, known, searched.keySet());
        return searched;
    }

    /// On as many cores as there are: one text is worked on by one of them.
    private Map<Long, float[]> embed(EmbeddingModel model, List<Map.Entry<Long, MeaningText>> batch) {
        Map<Long, float[]> made = new ConcurrentHashMap<>();
        batch.parallelStream().forEach(entry -> {
            giveWay();
            MeaningText text = entry.getValue();
            made.put(
                    entry.getKey(),
                    switch (text.kind()) {
                        case QUESTION -> model.embedQuestion(text.text());
                        case PASSAGE ->
                            model.embedPassages(List.of(text.text())).getFirst();
                    });
        });
        return made;
    }

    /// Lets a customer's question go first: it waits for no more than the text that is being embedded already.
    private void giveWay() {
        for (int i = 0; i < PATIENCE_MILLIS && asking.get() > 0; i++) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// Drops what no article says any more, once it is as much as what they do say.
    private void forget(EmbeddingModel model, Map<Long, float[]> known, Set<Long> searched) {
        if (closed || known.size() < 2 * (searched.size() + PACKAGED.size()) + BATCH) {
            return;
        }
        Set<Long> gone = new HashSet<>(known.keySet());
        gone.removeAll(searched);
        PACKAGED.forEach(text -> gone.remove(text.key()));
        known.keySet().removeAll(gone);
        database.writeNothing(transaction -> VectorTable.remove(transaction, model.name(), gone));
    }

    @Override
    public void close() {
        closed = true;
        worker.close();
        Serving last = serving.getAndSet(null);
        if (last != null) {
            last.model().close();
        }
        EmbeddingModel unfinished = wanted;
        if (unfinished != null && (last == null || last.model() != unfinished)) {
            unfinished.close();
        }
    }
}
