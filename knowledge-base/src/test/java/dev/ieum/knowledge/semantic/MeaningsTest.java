package dev.ieum.knowledge.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.storage.Database;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MeaningsTest {
    private final Database database;
    private final List<MeaningText> texts = Collections.synchronizedList(new ArrayList<>());

    MeaningsTest(TestDatabase databases) {
        database = databases.fresh(Articles.MIGRATIONS);
        texts.add(MeaningText.passage("주차", "2시간 무료"));
        texts.add(MeaningText.passage("환불", "7일 전까지"));
    }

    @Test
    void restartShouldEmbedNothingTwice() {
        CountingModel first = new CountingModel("a");
        try (Meanings meanings = serving(first)) {
            assertThat(first.passages).hasValue(2);
            assertThat(meanings.progress().serving()).isTrue();
        }

        CountingModel second = new CountingModel("a");
        try (Meanings meanings = serving(second)) {
            assertThat(second.passages).hasValue(0);
            assertThat(meanings.find("주차")
                            .orElseThrow()
                            .likeness(texts.getFirst().key()))
                    .isPresent();
        }
    }

    @Test
    void oldVectorsShouldServeUntilTheNewModelHasCaughtUp() {
        CountDownLatch go = new CountDownLatch(1);
        int usual = PackagedQuestions.all().size();
        CountingModel first = new CountingModel("a");
        try (Meanings meanings = serving(first)) {
            CountingModel slow = new CountingModel("b") {
                @Override
                public List<float[]> embedPassages(List<String> texts) {
                    await(go);
                    return super.embedPassages(texts);
                }
            };
            meanings.use(slow);

            assertThat(meanings.find("주차")).isPresent();
            assertThat(first.questions).hasValue(usual + 1);
            go.countDown();
            meanings.awaitServing();
            assertThat(meanings.find("주차")).isPresent();
            assertThat(slow.questions).hasValue(usual + 1);
            assertThat(first.questions).hasValue(usual + 1);
            assertThat(meanings.progress().model()).isEqualTo("b");
        }
    }

    @Test
    void newTextsShouldBeEmbeddedWhenTheyAreWritten() {
        CountingModel model = new CountingModel("a");
        try (Meanings meanings = serving(model)) {
            MeaningText added = MeaningText.passage("배송", "3,000원");
            texts.add(added);
            assertThat(meanings.find("배송").orElseThrow().likeness(added.key())).isEmpty();

            meanings.refresh();
            meanings.awaitServing();

            assertThat(model.passages).hasValue(3);
            assertThat(meanings.find("배송").orElseThrow().nearest(3)).contains(added.key());
        }
    }

    @Test
    void failingModelShouldLeaveSearchToWords() {
        CountingModel broken = new CountingModel("a") {
            @Override
            public List<float[]> embedPassages(List<String> texts) {
                throw new ModelFailure("no connection");
            }
        };
        try (Meanings meanings = serving(broken)) {
            assertThat(meanings.find("주차")).isEmpty();
            assertThat(meanings.progress().serving()).isFalse();
        }
    }

    private Meanings serving(EmbeddingModel model) {
        Meanings meanings = new Meanings(database, each -> List.copyOf(texts).forEach(each));
        meanings.use(model);
        meanings.awaitServing();
        return meanings;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static class CountingModel implements EmbeddingModel {
        final AtomicInteger passages = new AtomicInteger();
        final AtomicInteger questions = new AtomicInteger();
        private final String name;

        CountingModel(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public float[] embedQuestion(String text) {
            questions.incrementAndGet();
            return new float[] {1, 0};
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            passages.addAndGet(texts.size());
            return texts.stream().map(text -> new float[] {0.6f, 0.8f}).toList();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
