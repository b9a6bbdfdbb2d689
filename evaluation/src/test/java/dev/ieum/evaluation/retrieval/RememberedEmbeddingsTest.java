package dev.ieum.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.semantic.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedEmbeddingsTest {

    @TempDir
    private Path folder;

    @Test
    void aTextShouldBeEmbeddedOnceOverAllRuns() throws IOException {
        Counting first = new Counting(0);
        float[] before;
        try (RememberedEmbeddings remembered = new RememberedEmbeddings(first, folder)) {
            before = remembered.embedQuestion("주차 되나요?");
        }

        Counting second = new Counting(0);
        try (RememberedEmbeddings remembered = new RememberedEmbeddings(second, folder)) {
            assertThat(remembered.embedQuestion("주차 되나요?")).isEqualTo(before);
        }
        assertThat(first.embedded).contains("주차 되나요?");
        assertThat(second.embedded).doesNotContain("주차 되나요?");
    }

    @Test
    void aQuestionAndAPassageOfTheSameWordsShouldBeKeptApart() throws IOException {
        try (RememberedEmbeddings remembered = new RememberedEmbeddings(new Counting(0), folder)) {
            float[] question = remembered.embedQuestion("환불");

            assertThat(remembered.embedPassages(List.of("환불")).getFirst()).isNotEqualTo(question);
        }
    }

    @Test
    void whatAnotherModelOfTheSameNameSaidShouldBeForgotten() throws IOException {
        try (RememberedEmbeddings remembered = new RememberedEmbeddings(new Counting(0), folder)) {
            remembered.embedQuestion("주차 되나요?");
        }

        Counting turned = new Counting(1);
        try (RememberedEmbeddings remembered = new RememberedEmbeddings(turned, folder)) {
            remembered.embedQuestion("주차 되나요?");
        }
        assertThat(turned.embedded).contains("주차 되나요?");
    }

    @Test
    void anInterruptedWriteShouldLoseOnlyItsLastVector() throws IOException {
        try (RememberedEmbeddings remembered = new RememberedEmbeddings(new Counting(0), folder)) {
            remembered.embedQuestion("주차 되나요?");
        }
        try (var files = Files.list(folder)) {
            Files.write(files.findFirst().orElseThrow(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        }
        try (RememberedEmbeddings remembered = new RememberedEmbeddings(new Counting(0), folder)) {
            remembered.embedQuestion("몇 시에 열어요?");
        }

        Counting last = new Counting(0);
        try (RememberedEmbeddings remembered = new RememberedEmbeddings(last, folder)) {
            remembered.embedQuestion("주차 되나요?");
            remembered.embedQuestion("몇 시에 열어요?");
        }
        assertThat(last.embedded).doesNotContain("주차 되나요?", "몇 시에 열어요?");
    }

    /// Tells texts apart by their letters and remembers what it was asked.
    private static final class Counting implements EmbeddingModel {
        private final int turn;
        private final List<String> embedded = new ArrayList<>();

        Counting(int turn) {
            this.turn = turn;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int dimensions() {
            return 8;
        }

        @Override
        public float[] embedQuestion(String text) {
            embedded.add(text);
            return vector(text.hashCode());
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            embedded.addAll(texts);
            return texts.stream().map(text -> vector(~text.hashCode())).toList();
        }

        private float[] vector(int seed) {
            float[] vector = new float[dimensions()];
            vector[Math.floorMod(seed + turn, vector.length)] = 1;
            return vector;
        }

        @Override
        public void close() {}
    }
}
