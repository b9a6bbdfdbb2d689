package dev.ieum.knowledge.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbeddingModelTest {
    @TempDir
    private Path folder;

    @Test
    void convertedModelShouldGiveVectorsOfLengthOneThatDoNotDependOnTheirNeighbours() throws IOException {
        try (OnnxEmbeddingModel model = OnnxEmbeddingModel.load(TinyModel.folder(folder, 7))) {
            float[] alone = model.embedPassages(List.of("주차 되나요?")).getFirst();
            float[] together = model.embedPassages(List.of("환불", "주차 되나요?")).get(1);

            assertThat(alone).hasSize(32).isEqualTo(together);
            assertThat(Vectors.dot(alone, alone)).isCloseTo(1f, within(1e-5f));
            assertThat(model.embedQuestion("주차 되나요?")).isNotEqualTo(alone);
        }
    }

    @Test
    void blankAndEndlessTextsShouldBeEmbeddedAllTheSame() throws IOException {
        try (OnnxEmbeddingModel model = OnnxEmbeddingModel.load(TinyModel.folder(folder, 7))) {
            for (String text : List.of("", "   ", "주차 ".repeat(20_000), "a".repeat(30_000), "\uD800", "😀👍")) {
                assertThat(model.embedQuestion(text)).hasSize(32);
            }
        }
    }

    @Test
    void closedModelShouldSayThatItIsClosed() throws IOException {
        OnnxEmbeddingModel model = OnnxEmbeddingModel.load(TinyModel.folder(folder, 7));
        model.close();
        model.close();

        assertThatThrownBy(() -> model.embedQuestion("주차"))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("closed");
    }

    @Test
    void damagedModelFilesShouldBeRefusedWithOneLine() throws IOException {
        Path good = TinyModel.folder(folder, 7);
        byte[] model = Files.readAllBytes(good.resolve("model.onnx"));
        byte[] tokenizer = Files.readAllBytes(good.resolve("tokenizer.json"));

        assertRefused(Arrays.copyOf(model, model.length / 2), tokenizer);
        assertRefused("no model at all".getBytes(java.nio.charset.StandardCharsets.UTF_8), tokenizer);
        assertRefused(new byte[0], tokenizer);
        assertRefused(model, Arrays.copyOf(tokenizer, tokenizer.length / 2));
        assertRefused(model, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertRefused(model, "[".repeat(100_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void modelThatIsNoTextEncoderShouldBeRefused() throws IOException {
        Path good = TinyModel.folder(folder, 7);
        OnnxWriter other = new OnnxWriter();
        other.node("Identity", "input_ids").named("last_hidden_state").add();

        assertRefused(other.model(0), Files.readAllBytes(good.resolve("tokenizer.json")));
    }

    private void assertRefused(byte[] model, byte[] tokenizer) throws IOException {
        Path bad = Files.createDirectories(folder.resolve("bad"));
        Files.write(bad.resolve("model.onnx"), model);
        Files.write(bad.resolve("tokenizer.json"), tokenizer);

        assertThatThrownBy(() -> OnnxEmbeddingModel.load(bad))
                .isInstanceOf(ModelFailure.class)
                .satisfies(failure ->
                        assertThat(String.valueOf(failure.getMessage()).lines()).hasSize(1));
    }
}
