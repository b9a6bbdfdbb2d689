package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.knowledge.retrieval.ShopWords.Kind;
import dev.ieum.knowledge.retrieval.ShopWords.Lists;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopWordsTest {

    private final AtomicInteger applied = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void savedListsShouldBeReadBackAndApplied() {
        ShopWords words = new ShopWords(folder.resolve("words"), applied::incrementAndGet);
        assertThat(words.read()).isEqualTo(new Lists("", ""));

        words.save(new Lists("# 우리 말\n물레체험 물레 체험\n도예\n", "도예, 도자기, pottery class\n"));

        assertThat(words.read().dictionary()).contains("물레체험 물레 체험");
        assertThat(applied).hasValue(1);
        assertThat(words.saveOver("old", _ -> "new", new Lists("", ""))).isFalse();
        assertThat(words.read().synonyms()).contains("도자기");
    }

    @Test
    void faultsShouldNameTheirLineAndKind() {
        assertThat(ShopWords.check(new Lists("배송비 배송 료\n\n좋은\n좋은\n반 품", "하나\n가, 나\n, ,\n!!, ??")))
                .extracting(fault -> fault.list() + ":" + fault.line() + " " + fault.kind())
                .containsExactly(
                        "dictionary:1 " + Kind.PARTS,
                        "dictionary:4 " + Kind.TWICE,
                        "dictionary:5 " + Kind.PARTS,
                        "synonyms:1 " + Kind.ALONE,
                        "synonyms:3 " + Kind.ALONE,
                        "synonyms:4 " + Kind.WORD,
                        "synonyms:4 " + Kind.WORD);
    }

    @Test
    void endlessListsAndLinesShouldBeRefused() {
        assertThat(ShopWords.check(new Lists("가\n".repeat(ShopWords.MAX_LINES + 1), "가, ".repeat(400))))
                .extracting(ShopWords.Fault::kind)
                .containsExactly(Kind.LONG_LIST, Kind.LONG_LINE);
        assertThatThrownBy(() -> new ShopWords(folder, () -> {}).save(new Lists("", "혼자")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
