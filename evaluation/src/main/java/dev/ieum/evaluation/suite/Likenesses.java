package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.retrieval.Embeddings;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Miss;
import dev.ieum.knowledge.article.MissGroup;
import dev.ieum.knowledge.article.Misses;
import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.StorageSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What can say how alike two texts are.
public final class Likenesses {

    private Likenesses() {}

    /// The share of letter pairs that both have (Dice), spaces left out: the yardstick.
    public static Likeness letters() {
        return new Likeness() {
            @Override
            public double of(String one, String other) {
                Set<String> first = pairs(one);
                Set<String> second = pairs(other);
                Set<String> both = new HashSet<>(first);
                both.retainAll(second);
                return first.isEmpty() && second.isEmpty() ? 0 : 2.0 * both.size() / (first.size() + second.size());
            }

            @Override
            public void close() {}
        };
    }

    private static Set<String> pairs(String text) {
        String plain = text.replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }

    /// The embedding model's cosine, both texts as questions.
    ///
    /// @throws dev.ieum.evaluation.experiment.Unavailable when there is no model
    public static Likeness meaning(Embeddings embeddings) {
        EmbeddingModel model = embeddings.borrow();
        return new Likeness() {
            @Override
            public double of(String one, String other) {
                float[] first = model.embedQuestion(one);
                float[] second = model.embedQuestion(other);
                double sum = 0;
                for (int i = 0; i < first.length; i++) {
                    sum += first[i] * second[i];
                }
                return sum;
            }

            @Override
            public void close() {
                model.close();
            }
        };
    }

    /// Whether the list of unanswered questions puts the two into one group: the program's own decision.
    public static Likeness groups() {
        return new Groups();
    }

    private static final class Groups implements Likeness {
        private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
        private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        private final TemporaryFolder folder = TemporaryFolder.make();
        private final Database database =
                Database.open(StorageSettings.sqlite(folder.path()), List.of(Articles.MIGRATIONS));
        private final Misses misses = new Misses(database, clock, Ids.timeOrdered(clock));

        @Override
        public double of(String one, String other) {
            misses.record(new Miss(one, "ko", Miss.Reason.UNKNOWN, List.of()));
            misses.record(new Miss(other, "ko", Miss.Reason.UNKNOWN, List.of()));
            List<MissGroup> groups = misses.list(2);
            misses.deleteBefore(NOW.plusSeconds(1));
            return groups.size() == 1 && groups.getFirst().counts().all() == 2 ? 1 : 0;
        }

        @Override
        public void close() {
            database.close();
            folder.close();
        }
    }
}
