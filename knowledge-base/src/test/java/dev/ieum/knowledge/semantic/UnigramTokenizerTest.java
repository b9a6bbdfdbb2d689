package dev.ieum.knowledge.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnigramTokenizerTest {
    @TempDir
    private Path folder;

    private UnigramTokenizer tokenizer;

    @BeforeEach
    void readTokenizer() throws IOException {
        tokenizer = UnigramTokenizer.read(TinyModel.folder(folder, 1).resolve("tokenizer.json"));
    }

    @Test
    void mostProbablePiecesShouldBeChosen() {
        assertThat(tokenizer.ids("주차 되나요?", 32)).containsExactly(0, 5, 4, 10, 11, 12, 2);
    }

    @Test
    void specialTokensThatAUserTypesShouldBeText() {
        assertThat(tokenizer.ids("</s>", 32)).containsExactly(0, 4, 3, 2);
    }

    @Test
    void decomposedHangulAndBlanksAroundShouldNotMatter() {
        String decomposed = Normalizer.normalize("  주차  되나요? ", Normalizer.Form.NFD);

        assertThat(tokenizer.ids(decomposed, 32)).isEqualTo(tokenizer.ids("주차 되나요?", 32));
    }

    @Test
    void charactersShouldBeReplacedByTheRules() {
        assertThat(tokenizer.ids("Ａ½", 32)).containsExactly(0, 4, 13, 13, 14, 2);
    }

    @Test
    void tooLongTextsShouldBeCutAndStillEnd() {
        long[] ids = tokenizer.ids("주차 ".repeat(1_000), 16);

        assertThat(ids).hasSize(16).startsWith(0).endsWith(2);
    }

    @Test
    void piecesOfOtherScriptsShouldBeLeftOut() {
        assertThat(tokenizer.size()).isEqualTo(20);
    }
}
