package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Audience;
import dev.ieum.knowledge.article.GoldenQuestion;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownFileTest {

    @Test
    void frontMatterShouldDescribeTheArticle() {
        Incoming article =
                MarkdownFile.read("/shop/winter.md", "winter", """
                        ---
                        title: "겨울 영업시간"
                        variants:
                          - 겨울에는 몇 시까지 해요?
                          - 12월 영업시간
                        locale: ko
                        updated: 2026-11-01
                        from: 2026-12-01
                        until: 2026-12-31
                        audience: staff
                        tags: [영업시간, 계절]
                        golden:
                          - q: 겨울에 몇 시에 닫나요?
                            fact: 저녁 7시
                          - {q: 언제부터인가요, facts: [12월 1일, 2026]}
                        ---
                        # 겨울 영업시간

                        저녁 7시에 닫아요.
                        """).articles().getFirst();

        assertThat(article.key().slug()).isEqualTo("winter");
        assertThat(article.content().title()).isEqualTo("겨울 영업시간");
        assertThat(article.content().variants()).hasSize(2);
        assertThat(article.content().applicability().from()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(article.content().applicability().audience()).isEqualTo(Audience.STAFF);
        assertThat(article.content().golden())
                .containsExactly(
                        new GoldenQuestion("겨울에 몇 시에 닫나요?", List.of("저녁 7시")),
                        new GoldenQuestion("언제부터인가요", List.of("12월 1일", "2026")));
        assertThat(article.content().body()).startsWith("# 겨울 영업시간");
    }

    @Test
    void namesShouldGiveSlugAndLocale() {
        assertThat(key("parking", "# 주차\n\n지하예요.")).isEqualTo("parking/ko");
        assertThat(key("parking.en", "# Parking\n\nBelow.")).isEqualTo("parking/en");
        assertThat(key("en/guide/parking", "# 주차\n\n지하예요.")).isEqualTo("guide-parking/en");
        assertThat(key("주차 안내", "지하예요.")).isEqualTo("주차-안내/ko");
        assertThat(key("x", "---\nslug: y\nlocale: en-US\n---\n본문")).isEqualTo("y/en");
    }

    @Test
    void withoutATitleTheFirstHeadingShouldBeOne() {
        assertThat(read("parking", "소개\n\n## 주차 안내 ##\n\n본문")
                        .articles()
                        .getFirst()
                        .content()
                        .title())
                .isEqualTo("주차 안내");
        assertThat(read("pet-rules", "본문만").articles().getFirst().content().title())
                .isEqualTo("pet rules");
    }

    @Test
    void brokenFrontMatterShouldBeNamedWithItsLine() {
        Problem problem =
                read("a", "---\ntitle: 하나\nvariants: [열림\n---\n본문").problems().getFirst();

        assertThat(problem.kind()).isEqualTo(Kind.BAD_FRONT_MATTER);
        assertThat(problem.place()).matches("/shop/a.md:[2-5]");
    }

    @Test
    void wrongDatesAndEmptyFilesShouldBeNamed() {
        assertThat(read("a", "---\nfrom: 내일\n---\n본문").problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.BAD_FIELD);
        assertThat(read("a", "---\nfrom: 2026-12-02\nuntil: 2026-12-01\n---\n본문")
                        .problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.BAD_FIELD);
        assertThat(read("a", "---\ntitle: x\n---\n").problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.EMPTY);
    }

    @Test
    void aRuleInTheTextShouldNotBeTakenForFrontMatter() {
        assertThat(read("a", "하나\n\n---\n\n둘").articles().getFirst().content().body())
                .isEqualTo("하나\n\n---\n\n둘");
    }

    private static Harvest read(String name, String text) {
        return MarkdownFile.read("/shop/" + name + ".md", name, text);
    }

    private static String key(String name, String text) {
        return read(name, text).articles().getFirst().key().toString();
    }
}
