package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.ArticleFilter;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.MemoryIndex;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.knowledge.ingest.Problem.Kind;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that are broken on purpose, beside good ones: the good ones are kept, the others are named.
@OnEveryDatabase
@Timeout(60)
class HostileInputTest {

    private static final String GOOD = "question,answer\n주차 되나요?,지하에 두 시간 무료예요.\n";

    @TempDir
    Path folder;

    private final Articles articles;
    private final Importer importer;

    HostileInputTest(TestDatabase databases) {
        var database = databases.fresh(Articles.MIGRATIONS);
        MemoryIndex index = new MemoryIndex();
        articles = new Articles(
                database, Clock.systemUTC(), ZoneId.of("Asia/Seoul"), Ids.timeOrdered(Clock.systemUTC()), index);
        importer = new Importer(
                articles, new Publisher(articles, index), database, Clock.systemUTC(), CrawlSettings.standard());
    }

    @Test
    void tablesInExcelsEncodingsShouldBeRead() throws IOException {
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
            write(charset + ".csv", ("\uFEFF" + GOOD.replace("주차", charset)).getBytes(Charset.forName(charset)));
        }
        write("cp949.csv", GOOD.getBytes(Charset.forName("x-windows-949")));
        write("mac.csv", GOOD.replace("주차", "맥").replace('\n', '\r').getBytes(StandardCharsets.UTF_8));

        ImportSummary summary = run(folder);

        assertThat(summary.problems()).extracting(Problem::kind).containsOnly(Kind.SAID_TWICE);
        assertThat(summary.changes().created()).hasSize(5);
    }

    @Test
    void quotesThatNeverCloseShouldCostTheirRowsOnlyAndLittleTime() throws IOException {
        write("open.csv", GOOD + "\"열린 따옴표,답\n둘째?,둘째 답이에요.\n");
        write("many.csv", "question,answer\n" + "\"열린\n".repeat(200_000) + "좋은 질문?,좋은 답이에요.\n");

        ImportSummary summary = run(folder);

        assertThat(summary.changes().created()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(summary.problems()).extracting(Problem::kind).contains(Kind.OPEN_QUOTE);
        assertThat(summary.problems()).extracting(Problem::place).anyMatch(place -> place.endsWith("open.csv:3"));
        assertThat(summary.problems()).hasSizeLessThan(500);
    }

    @Test
    void whatIsNestedWithoutEndShouldBeReadAsFarAsItGoes() throws IOException {
        int deep = 100_000;
        write("deep.html", "<html><body>" + "<div>".repeat(deep) + "깊은 곳의 글이 여기 있습니다." + "</div>".repeat(deep));
        write("tables.html", "<table><tr><td>".repeat(deep) + "표 안의 글입니다.");
        write("quotes.md", "# 인용\n\n" + ">".repeat(deep) + " 깊은 인용입니다.");
        write("lists.md", "# 목록\n\n" + "- ".repeat(deep) + "깊은 목록입니다.");
        write("links.md", "# 고리\n\n" + "[".repeat(deep) + "고리" + "](x)".repeat(deep));
        write("stars.md", "# 별\n\n" + "**a *b ".repeat(deep / 4));
        write("array.json", "[".repeat(deep));
        write("object.ndjson", "{\"title\":".repeat(deep) + "\n{\"title\":\"좋은 질문?\",\"body\":\"좋은 답\"}\n");
        write("front.md", "---\ntags: " + "[".repeat(deep) + "\n---\n# 제목\n\n본문입니다.");
        write("laughs.md", laughs() + "# 웃음\n\n본문입니다.");

        ImportSummary summary = run(folder);

        assertThat(summary.changes().created())
                .extracting(key -> key.slug())
                .contains("quotes", "lists", "links", "stars");
        assertThat(summary.problems())
                .extracting(problem -> problem.place().replaceAll(".*/", ""))
                .anyMatch(place -> place.startsWith("array.json"))
                .anyMatch(place -> place.startsWith("object.ndjson:1"))
                .anyMatch(place -> place.startsWith("front.md"));
        assertThat(articles.list(ArticleFilter.all(ArticleFilter.MAX_LIMIT)))
                .extracting(article -> article.latest().content().title())
                .contains("좋은 질문?");
    }

    /// YAML that would grow to a billion strings if its aliases were followed.
    private static String laughs() {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append(String.join(", ", java.util.Collections.nCopies(9, "*a" + (i - 1))))
                    .append("]\n");
        }
        return yaml.append("tags: *a9\n---\n").toString();
    }

    @Test
    void linksOutOfTheFolderAndWhatIsNoFileShouldBePassedOver() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.md"), "# 비밀\n\n아무도 보면 안 되는 글입니다.");
        Path inside = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(inside.resolve("good.md"), "# 좋은 글\n\n보여도 되는 글입니다.");
        Files.createSymbolicLink(inside.resolve("link.md"), secret);
        Files.createSymbolicLink(inside.resolve("folder"), folder);
        Files.createSymbolicLink(inside.resolve("round"), inside);
        Path pipe = inside.resolve("pipe.md");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        ImportSummary summary = run(inside);

        assertThat(summary.changes().created()).extracting(key -> key.slug()).containsExactly("good");
        assertThat(run(pipe).problems()).extracting(Problem::kind).containsExactly(Kind.UNREADABLE);
    }

    @Test
    void invisibleSignsShouldNotComeThrough() throws IOException {
        String hidden = new String(Character.toChars(0xE0049)) + new String(Character.toChars(0xE0067));
        write("a.md", "# 가격\u202Eexe.표\u2066\u0000 안내" + hidden + "\n\n본\u202D문\u0007입니다." + hidden);
        write("b\u001b[31m\u202E.pdf", "no pdf");

        ImportSummary summary = run(folder);

        Article article = articles.list(ArticleFilter.all(9)).getFirst();
        assertThat(article.latest().content().title()).isEqualTo("가격exe.표 안내");
        assertThat(article.latest().content().body()).contains("본문입니다.").doesNotContain("\u202D");
        assertThat(summary.text(Locale.KOREAN)).doesNotContain("\u001b").doesNotContain("\u202E");
    }

    @Test
    void articlesThatAreMuchTooLargeShouldBeRefusedAloneWithTheLimit() throws IOException {
        write("large.md", "# 큰 글\n\n" + "가나다라 ".repeat(1_000_000));
        write("variants.json", "[{\"title\":\"많은 말?\",\"body\":\"답\",\"variants\":[" + variants() + "]}]");
        write("title.md", "# " + "긴 ".repeat(20_000) + "\n\n본문입니다.");
        write("good.md", "# 좋은 글\n\n본문입니다.");

        ImportSummary summary = run(folder);

        assertThat(summary.changes().created()).extracting(key -> key.slug()).containsExactly("good");
        assertThat(summary.text(Locale.ENGLISH))
                .contains("large.md: The value of body cannot be used: a body has at most 1000000 characters")
                .contains("variants.json:1: The value of variants cannot be used: at most 500 variants")
                .contains("title.md: The value of title");
    }

    private static String variants() {
        StringBuilder text = new StringBuilder("\"말 0\"");
        for (int i = 1; i < 10_000; i++) {
            text.append(",\"말 ").append(i).append('"');
        }
        return text.toString();
    }

    @Test
    void passwordsInAddressesShouldNotBeShown() {
        ImportSummary summary = importer.run(
                List.of("https://owner:geheim@exa mple/", "http://owner:geheim@127.0.0.1/x"),
                "미소",
                ImportListener.NONE);

        assertThat(summary.problems()).hasSize(2);
        assertThat(summary.text(Locale.KOREAN)).doesNotContain("geheim");
        assertThat(Importer.named("https://owner:geheim@shop.example/a@b")).isEqualTo("https://shop.example/a@b");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private ImportSummary run(Path source) {
        return importer.run(List.of(source.toString()), "미소", ImportListener.NONE);
    }
}
