package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.retrieval.ShopWords.Kind;
import dev.ieum.knowledge.retrieval.ShopWords.Lists;
import dev.ieum.storage.Database;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ShopWordsTest {

    private final AtomicInteger applied = new AtomicInteger();

    private final Database database;

    @TempDir
    Path folder;

    ShopWordsTest(TestDatabase databases) {
        database = databases.fresh(Articles.MIGRATIONS);
    }

    private ShopWords open() {
        ShopWords words = ShopWords.open(database, folder.resolve("words"));
        words.applyWith(applied::incrementAndGet);
        return words;
    }

    @Test
    void savedListsShouldBeReadBackAndApplied() {
        ShopWords words = open();
        assertThat(words.read()).isEqualTo(new Lists("", ""));

        words.save(new Lists("# 우리 말\n물레체험 물레 체험\n도예\n", "도예, 도자기, pottery class\n"));

        assertThat(words.read().dictionary()).contains("물레체험 물레 체험");
        assertThat(applied).hasValue(1);
        assertThat(words.saveOver("old", _ -> "new", new Lists("", ""))).isFalse();
        assertThat(words.read().synonyms()).contains("도자기");
    }

    @Test
    void filesFromBeforeThereWasARowShouldBecomeIt() throws IOException {
        Files.createDirectories(folder.resolve("words"));
        Files.writeString(folder.resolve("words/synonyms.txt"), "도예, 도자기");

        assertThat(open().read()).isEqualTo(new Lists("", "도예, 도자기"));

        Files.writeString(folder.resolve("words/synonyms.txt"), "다른, 것");
        assertThat(open().read().synonyms()).isEqualTo("도예, 도자기");
        assertThat(folder.resolve("words/synonyms.txt")).hasContent("도예, 도자기");
    }

    @Test
    void otherNodesShouldTakeOverWhatTheyHearOfOnce() {
        ShopWords here = open();
        ShopWords there = ShopWords.open(database, folder.resolve("there"));
        AtomicInteger cut = new AtomicInteger();
        there.applyWith(cut::incrementAndGet);

        here.save(new Lists("물레체험 물레 체험", ""));
        there.heard("articles1 somebody");
        assertThat(cut).hasValue(0);
        there.heard("words1");
        there.mayHaveMissed();

        assertThat(cut).hasValue(1);
        assertThat(folder.resolve("there/user-dictionary.txt")).hasContent("물레체험 물레 체험");
        assertThat(there.saveOver("old", _ -> "new", Lists.NONE)).isFalse();
        assertThat(there.saveOver("물레체험 물레 체험", Lists::dictionary, Lists.NONE)).isTrue();
        assertThat(here.read()).isEqualTo(Lists.NONE);
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
        assertThatThrownBy(() -> open().save(new Lists("", "혼자"))).isInstanceOf(IllegalArgumentException.class);
    }
}
