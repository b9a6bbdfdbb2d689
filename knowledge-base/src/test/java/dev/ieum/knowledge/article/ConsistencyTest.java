package dev.ieum.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Overlap.Kind;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ConsistencyTest {

    private final Articles articles;

    ConsistencyTest(TestDatabase databases) {
        articles = new Articles(
                databases.fresh(Articles.MIGRATIONS),
                Clock.systemUTC(),
                ZoneId.of("Asia/Seoul"),
                Ids.timeOrdered(Clock.systemUTC()),
                PassageListener.NONE);
    }

    @Test
    void twoPricesForOneThingShouldBeReported() {
        publish(
                "classes",
                "클래스 안내",
                "| 이름 | 가격 | 시간 |\n|---|---|---|\n| 나만의 향수 만들기 | 55,000원 | 90분 |\n| 소이 캔들 | 48,000원 | 120분 |");
        publish("perfume", "향수 클래스", "나만의 향수 만들기 수강료는 5만 8천 원입니다.");
        publish("candle", "캔들", "소이 캔들 가격은 4만8천원이에요.");

        List<Overlap> found = Consistency.check(articles);

        assertThat(found).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(List.of(conflict.first().value(), conflict.second().value()))
                    .containsExactlyInAnyOrder("55000", "58000");
            assertThat(articles.findPassage(conflict.second().passage())
                            .orElseThrow()
                            .text())
                    .isEqualTo(conflict.second().words());
        });
    }

    @Test
    void twoTimesForOneThingShouldBeReported() {
        publish("a", "마감", "당일 출고 마감은 평일 14:00입니다.");
        publish("b", "배송", "당일 출고 마감은 평일 오후 3시예요.");
        publish("c", "발송", "당일 출고 마감은 평일 오후 2시입니다.");

        assertThat(Consistency.check(articles))
                .filteredOn(overlap -> overlap.kind() == Kind.CONFLICT)
                .hasSize(2);
    }

    @Test
    void differentThingsWithDifferentValuesShouldNotBeReported() {
        publish("a", "성수점", "성수점 주차는 2시간 무료입니다.\n\n성수점은 이후 10분당 1,000원입니다.");
        publish("b", "연남점", "연남점 주차는 1시간 무료입니다.\n\n연남 공영주차장은 5분당 150원입니다.");
        publish("c", "배송비", "배송비는 3,000원입니다.\n\n제주는 3,500원이 더 붙습니다. 단순 변심 반품은 왕복 배송비가 6,000원입니다.");
        publish("d", "환불", "시작 7일 전까지 100% 환불됩니다. 시작 3일 전까지 80% 환불됩니다.");

        assertThat(Consistency.check(articles)).isEmpty();
    }

    @Test
    void twoArticlesWithOneQuestionShouldBeReported() {
        publish("a", "주차 되나요?", "성수점은 지하에 세울 수 있어요.");
        publish("b", "주차되나요", "네, 두 시간까지 세울 수 있습니다.");
        publish("c", "반려동물 되나요?", "이동장 안에 있으면 괜찮아요.");

        assertThat(Consistency.check(articles)).singleElement().satisfies(overlap -> {
            assertThat(overlap.kind()).isEqualTo(Kind.DUPLICATE);
            assertThat(overlap.first().words()).isEqualTo("주차 되나요?");
        });
    }

    @Test
    void languagesThatNameDifferentAmountsShouldBeReported() {
        publish("gift", "선물권", "선물권은 55,000원권과 100,000원권이 있어요.");
        put(new ArticleKey("gift", "en"), "Gift cards", "Gift cards come at 55,000 won and ₩120,000.");

        assertThat(Consistency.check(articles)).singleElement().satisfies(overlap -> {
            assertThat(overlap.kind()).isEqualTo(Kind.TRANSLATION);
            assertThat(List.of(overlap.first().value(), overlap.second().value()))
                    .containsExactlyInAnyOrder("100000", "120000");
        });
    }

    @Test
    void thousandsOfArticlesShouldBeCheckedInSeconds() {
        List<Edit> edits = new ArrayList<>();
        IntStream.range(0, 3_000)
                .forEach(i -> edits.add(edit(
                        new ArticleKey("p" + i, "ko"),
                        "상품 " + i + "호 안내",
                        "상품 가나" + i + "다라의 가격은 " + (i + 1) + "천 원이고 받기까지 " + i % 9 + "일이 걸립니다.")));
        articles.putAll(edits);
        show(edits.stream().map(Edit::key).toList());

        long started = System.nanoTime();
        Consistency.check(articles);

        assertThat(System.nanoTime() - started).isLessThan(20_000_000_000L);
    }

    private void publish(String slug, String title, String body) {
        put(new ArticleKey(slug, "ko"), title, body);
    }

    private void put(ArticleKey key, String title, String body) {
        articles.put(edit(key, title, body));
        show(List.of(key));
    }

    private void show(List<ArticleKey> keys) {
        articles.show(
                keys.stream()
                        .map(key -> articles.find(key).orElseThrow().latest())
                        .toList(),
                "미소",
                new Articles.Reason(ArticleEvent.What.PUBLISHED, ""));
    }

    private static Edit edit(ArticleKey key, String title, String body) {
        return Edit.of(key, ArticleContent.of(title, List.of(), body), Origin.WRITTEN_HERE, "미소");
    }
}
