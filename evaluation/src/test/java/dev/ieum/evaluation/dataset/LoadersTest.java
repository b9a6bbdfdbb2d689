package dev.ieum.evaluation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadersTest {

    @TempDir
    private Path folder;

    @Test
    void aSoundSetShouldBeReadInOrder() throws IOException {
        write(
                "corpus.jsonl",
                "{\"id\":\"d1\",\"title\":\"주차\",\"text\":\"2시간 무료\"}",
                "{\"id\":\"d2\",\"text\":\"휴무\"}");
        write("queries.jsonl", "{\"id\":\"q1\",\"text\":\"주차 돼요?\"}", "{\"id\":\"q2\",\"text\":\"쉬는 날?\"}");
        write("qrels.tsv", "q1\td1\t1", "q2\td2\t2", "q2\td1\t0");
        write("split.tsv", "q1\tdev", "q2\theldout");

        RetrievalSet all = RetrievalSet.read(folder, "");
        RetrievalSet dev = RetrievalSet.read(folder, "dev");

        assertThat(all.documents()).extracting(Document::title).containsExactly("주차", "");
        assertThat(all.relevant(all.queries().get(1))).containsOnlyKeys("d2").containsEntry("d2", 2);
        assertThat(dev.queries()).extracting(Query::id).containsExactly("q1");
    }

    @Test
    void aMalformedLineShouldBeRefusedWithFileAndLine() throws IOException {
        write("corpus.jsonl", "{\"id\":\"d1\",\"text\":\"x\"}", "{\"id\":\"d2\"");

        assertThatThrownBy(() -> RetrievalSet.readCorpus(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("corpus.jsonl:2: not JSON");
    }

    @Test
    void aBlankLineAMissingFieldAndADoubleIdShouldBeRefused() throws IOException {
        write("corpus.jsonl", "{\"id\":\"d1\",\"text\":\"x\"}", "", "{\"id\":\"d2\"}");
        assertThatThrownBy(() -> RetrievalSet.readCorpus(folder))
                .hasMessageContaining("corpus.jsonl:2: the line is blank");

        write("corpus.jsonl", "{\"text\":\"x\"}");
        assertThatThrownBy(() -> RetrievalSet.readCorpus(folder)).hasMessageContaining(":1: \"id\" is missing");

        write("corpus.jsonl", "{\"id\":\"d1\",\"text\":\"x\"}", "{\"id\":\"d1\",\"text\":\"y\"}");
        assertThatThrownBy(() -> RetrievalSet.readCorpus(folder))
                .hasMessageContaining(":2: the id \"d1\" occurs twice");
    }

    @Test
    void judgementsAboutUnknownThingsShouldBeRefused() throws IOException {
        write("corpus.jsonl", "{\"id\":\"d1\",\"text\":\"x\"}");
        write("queries.jsonl", "{\"id\":\"q1\",\"text\":\"x\"}");

        write("qrels.tsv", "q1\td9\t1");
        assertThatThrownBy(() -> RetrievalSet.read(folder, ""))
                .hasMessageContaining("qrels.tsv:1: there is no document \"d9\"");

        write("qrels.tsv", "q1\td1\t1", "q1 d1 1");
        assertThatThrownBy(() -> RetrievalSet.read(folder, "")).hasMessageContaining("qrels.tsv:2: expected");

        write("qrels.tsv", "q1\td1\t0");
        assertThatThrownBy(() -> RetrievalSet.read(folder, "")).hasMessageContaining("\"q1\" has no relevant document");
    }

    @Test
    void aMissingFolderAndAnEmptyFileShouldBeRefused() throws IOException {
        assertThatThrownBy(() -> DataFolder.at(folder.resolve("none")))
                .hasMessageContaining("there is no such data folder");
        write("queries.jsonl");
        assertThatThrownBy(() -> JsonLines.read(Origin.file(folder.resolve("queries.jsonl")), Fields::names))
                .hasMessageContaining("queries.jsonl: the file is empty");
    }

    @Test
    void bytesThatAreNoUtf8ShouldBeRefused() throws IOException {
        Files.write(folder.resolve("corpus.jsonl"), new byte[] {(byte) 0xC1, (byte) 0xD6});

        assertThatThrownBy(() -> RetrievalSet.readCorpus(folder)).hasMessageContaining("not UTF-8");
    }

    @Test
    void theProjectsOwnSuitesShouldNameArticlesThatExistAndFactsTheyHold() {
        List<DemoArticles.Article> articles = DemoArticles.readAll("ko");
        List<ShopQuestion> questions = ShopQuestion.readAll(Origin.resource("suites/demo-questions.jsonl"));

        assertThat(articles).hasSizeGreaterThanOrEqualTo(50);
        assertThat(DemoArticles.readAll("en")).hasSizeGreaterThanOrEqualTo(18);
        assertThat(questions).hasSizeGreaterThanOrEqualTo(200);
        assertThat(UnanswerableQuestion.readAll(Origin.resource("suites/demo-no-answer.jsonl")))
                .hasSizeGreaterThanOrEqualTo(60);
        for (ShopQuestion question : questions) {
            assertThat(articles)
                    .as(question.text())
                    .anyMatch(article -> question.articles().contains(article.slug())
                            && question.facts().stream().anyMatch(article.body()::contains));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pottery", "bakery", "pilates"})
    void otherShopsShouldNameArticlesThatExistAndFactsTheyHold(String shop) {
        RetrievalSet set = ShopSuite.other(shop);

        assertThat(set.documents()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(set.queries()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(ShopSuite.unanswerable(ShopSuite.PREFIX + shop)).hasSizeGreaterThanOrEqualTo(50);
        assertFactsAreHeld(set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-shop", "shop-pottery", "shop-bakery", "shop-pilates"})
    void freshQuestionsShouldNameArticlesThatExistAndFactsTheyHold(String shop) {
        RetrievalSet set = ShopSuite.fresh(shop);

        assertThat(set.queries())
                .hasSizeGreaterThanOrEqualTo(45)
                .noneMatch(query -> query.answers().isEmpty());
        assertFactsAreHeld(set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-shop", "shop-pottery", "shop-bakery", "shop-pilates"})
    void unseenQuestionsShouldNameArticlesThatExist(String shop) {
        RetrievalSet set = ShopSuite.unseen(shop);

        assertThat(set.queries()).hasSize(25);
        assertThat(ShopSuite.unanswerable(ShopSuite.UNSEEN + shop)).hasSize(168);
        assertFactsAreHeld(set);
    }

    private static void assertFactsAreHeld(RetrievalSet set) {
        for (Query query : set.queries()) {
            assertThat(set.documents())
                    .as(query.text())
                    .anyMatch(document -> set.relevant(query).containsKey(document.id())
                            && (query.answers().isEmpty()
                                    || query.answers().stream().anyMatch(document.text()::contains)));
        }
    }

    @Test
    void goldenQuestionsShouldNameFactsTheirArticleHolds() {
        for (String locale : List.of("ko", "en")) {
            for (DemoArticles.Article article : DemoArticles.readAll(locale)) {
                assertThat(article.golden()).as(article.slug()).isNotEmpty();
                assertThat(article.golden())
                        .allSatisfy(golden -> assertThat(article.body()).contains(golden.fact()));
            }
        }
    }

    @Test
    void aYamlRefusalShouldNameTheLineOfTheValue() {
        YamlObject yaml = YamlFile.parse("x.yaml", "name: a\nseed: seven\nlist:\n  - a: 1\n    b: 2\n");

        assertThatThrownBy(() -> yaml.whole("seed")).hasMessage("x.yaml:2: \"seed\" must be a number, not \"seven\"");
        assertThatThrownBy(() -> yaml.text("data")).hasMessage("x.yaml:1: \"data\" is missing");
        assertThatThrownBy(() -> yaml.objects("list").getFirst().only(java.util.Set.of("a")))
                .hasMessageContaining("x.yaml:5: \"b\" is not known here");
        assertThatThrownBy(() -> YamlFile.parse("y.yaml", "a: [1\nb: 2")).hasMessageContaining("y.yaml:2: not YAML");
        assertThatThrownBy(() -> YamlFile.parse("z.yaml", "- a")).hasMessageContaining("must be a mapping");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + (lines.length == 0 ? "" : "\n"));
    }
}
