package dev.ieum.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.knowledge.PassageRef;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PublisherTest {

    private static final ArticleKey PARKING = new ArticleKey("parking", "ko");
    private static final ArticleKey PETS = new ArticleKey("pets", "ko");
    private static final GoldenQuestion FREE_HOURS = new GoldenQuestion("성수점 주차 몇 시간 무료인가요?", List.of("2시간"));

    private final MemoryIndex index = new MemoryIndex();
    private final Articles articles;
    private final Publisher publisher;

    PublisherTest(TestDatabase databases) {
        articles = new Articles(
                databases.fresh(Articles.MIGRATIONS),
                Clock.systemUTC(),
                ZoneId.of("Asia/Seoul"),
                Ids.timeOrdered(Clock.systemUTC()),
                index);
        publisher = new Publisher(articles, index);
    }

    @Test
    void anEditThatKeepsItsAnswersShouldBePublished() {
        store(PARKING, "주차 안내", "성수점 주차는 2시간 무료입니다.", FREE_HOURS);

        Verdict verdict = publisher.publish(PARKING, "미소");

        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.published()).containsExactly(PARKING);
        assertThat(verdict.difference(Locale.KOREAN)).isEmpty();
        assertThat(index.with(List.of())
                        .search(ask("성수점 주차 몇 시간 무료"))
                        .findings()
                        .getFirst()
                        .snippet())
                .isEqualTo("성수점 주차는 2시간 무료입니다.");
    }

    @Test
    void anEditThatBreaksAGoldenQuestionShouldBeRefusedWithTheDifference() {
        store(PARKING, "주차 안내", "성수점 주차는 2시간 무료입니다.", FREE_HOURS);
        publisher.publish(PARKING, "미소");
        articles.put(edit(PARKING, ArticleContent.of("주차 안내", List.of(), "성수점 주차는 12시간 무료입니다.")));

        Verdict verdict = publisher.publish(PARKING, "하린");

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.difference(Locale.KOREAN)).isEqualTo("""
                        이 1개 질문의 답이 나빠집니다. 그래서 게시하지 않았습니다.
                        1. “성수점 주차 몇 시간 무료인가요?” (기준 글: parking)
                           지금: “성수점 주차는 2시간 무료입니다.” (글: 주차 안내)
                           바꾼 뒤: “성수점 주차는 12시간 무료입니다.” (글: 주차 안내)
                           답에서 사라지는 내용: 2시간
                        고치거나, 이유를 적고 그대로 게시할 수 있습니다.""");
        assertThat(verdict.difference(Locale.ENGLISH)).startsWith("The answers to these 1 questions get worse");
        Article article = articles.find(PARKING).orElseThrow();
        assertThat(article.publishedVersion()).isEqualTo(1);
        assertThat(article.standing().state()).isEqualTo(ArticleState.DRAFT);
        assertThat(articles.events(PARKING).getFirst().what()).isEqualTo(ArticleEvent.What.REFUSED);
    }

    @Test
    void anOverrideShouldNeedAReasonAndBeLogged() {
        store(PARKING, "주차 안내", "성수점 주차는 2시간 무료입니다.", FREE_HOURS);
        publisher.publish(PARKING, "미소");
        articles.put(edit(PARKING, ArticleContent.of("주차 안내", List.of(), "성수점 주차는 12시간 무료입니다.")));
        PassageRef cited = new PassageRef("parking", 1, 0, 18);

        assertThatThrownBy(() -> publisher.publishAnyway(PARKING, "미소", " "))
                .isInstanceOf(IllegalArgumentException.class);
        Verdict verdict = publisher.publishAnyway(PARKING, "미소", "주차 계약이 바뀜");

        assertThat(verdict.published()).containsExactly(PARKING);
        assertThat(verdict.worsened()).hasSize(1);
        assertThat(articles.find(PARKING).orElseThrow().publishedVersion()).isEqualTo(2);
        assertThat(articles.events(PARKING))
                .anyMatch(event -> event.what() == ArticleEvent.What.OVERRIDDEN
                        && event.reason().equals("주차 계약이 바뀜")
                        && event.by().equals("미소"));
        assertThat(articles.findPassage(cited).orElseThrow().text()).isEqualTo("성수점 주차는 2시간 무료입니다.");
    }

    @Test
    void aNewArticleWhoseQuestionIsNotAnsweredYetShouldBePublishedAndReported() {
        store(PETS, "강아지와 함께 오기", "강아지는 이동장 안에 있을 때만 함께 들어올 수 있어요.");
        publisher.publish(PETS, "미소");
        store(
                PARKING,
                "고양이",
                "고양이는 이동장 안에서도 클래스에는 들어올 수 없어요.",
                new GoldenQuestion("강아지는 함께 들어올 수 있나요", List.of("이동장 안에서도")));

        Verdict verdict = publisher.publish(PARKING, "미소");

        assertThat(verdict.published()).containsExactly(PARKING);
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.unmet()).hasSize(1);
    }

    @Test
    void aDraftThatDoesNotSayWhatItPromisesShouldBeRefused() {
        store(PARKING, "주차 안내", "성수점 주차는 1시간 무료입니다.", FREE_HOURS);

        assertThat(publisher.publish(PARKING, "미소").refused()).containsExactly(PARKING);
    }

    @Test
    void anArticleThatPushesInFrontOfAnothersAnswerShouldBeRefused() {
        store(PARKING, "주차 안내", "성수점 주차는 2시간 무료입니다.", FREE_HOURS);
        publisher.publish(PARKING, "미소");
        store(PETS, "성수점 주차 몇 시간 무료인가요", "성수점 주차 몇 시간 무료인지는 전화로 물어 주세요.");

        Verdict verdict = publisher.publish(PETS, "하린");

        assertThat(verdict.refused()).containsExactly(PETS);
        assertThat(verdict.difference(Locale.KOREAN)).contains("다른 글이 먼저 나옵니다: 성수점 주차 몇 시간 무료인가요");
        assertThat(verdict.worsened().getFirst().owner()).isEqualTo(PARKING);
    }

    @Test
    void aPriceAndItsGoldenQuestionShouldChangeTogether() {
        store(PARKING, "주차 안내", "성수점 주차는 2시간 무료입니다.", FREE_HOURS);
        publisher.publish(PARKING, "미소");
        store(PARKING, "주차 안내", "성수점 주차는 3시간 무료입니다.", new GoldenQuestion(FREE_HOURS.question(), List.of("3시간")));

        assertThat(publisher.publish(PARKING, "미소").passed()).isTrue();
    }

    @Test
    void inABatchOnlyTheBrokenOnesShouldStayDrafts() {
        store(PARKING, "주차 안내", "성수점 주차는 2시간 무료입니다.", FREE_HOURS);
        store(PETS, "반려동물", "이동장 안에 있을 때만 함께 들어올 수 있어요.", new GoldenQuestion("강아지 데려가도 되나요", List.of("목줄")));

        Verdict verdict = publisher.publishAll(List.of(PARKING, PETS, new ArticleKey("none", "ko")), "미소");

        assertThat(verdict.published()).containsExactly(PARKING);
        assertThat(verdict.refused()).containsExactly(PETS);
        assertThat(verdict.worsened().getFirst().missing()).containsExactly("목줄");
        assertThat(publisher.publish(PARKING, "미소").published()).isEmpty();
    }

    @Test
    void checkingShouldPublishNothing() {
        store(PARKING, "주차 안내", "성수점 주차는 2시간 무료입니다.", FREE_HOURS);

        assertThat(publisher.check(List.of(PARKING)).passed()).isTrue();
        assertThat(articles.find(PARKING).orElseThrow().publishedVersion()).isZero();
    }

    @Test
    void aThousandGoldenQuestionsShouldBeJudgedInWellUnderASecond() {
        List<ArticleKey> keys = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            ArticleKey key = new ArticleKey("item-" + i, "ko");
            keys.add(key);
            GoldenQuestion golden = new GoldenQuestion("상품 " + i + "호 가격은 얼마인가요", List.of((i + 1) + "만 원"));
            edits.add(edit(
                    key,
                    ArticleContent.of("상품 " + i + "호", List.of(), "상품 " + i + "호 가격은 " + (i + 1) + "만 원입니다.")
                            .withGolden(List.of(golden))));
        }
        articles.putAll(edits);
        articles.show(
                keys.stream()
                        .map(key -> articles.find(key).orElseThrow().latest())
                        .toList(),
                "미소",
                new Articles.Reason(ArticleEvent.What.PUBLISHED, ""));
        store(PARKING, "주차 안내", "성수점 주차는 2시간 무료입니다.", FREE_HOURS);

        long started = System.nanoTime();
        Verdict verdict = publisher.publish(PARKING, "미소");

        assertThat(verdict.passed()).isTrue();
        assertThat(System.nanoTime() - started).isLessThan(900_000_000L);
    }

    private void store(ArticleKey key, String title, String body, GoldenQuestion... golden) {
        articles.put(edit(key, ArticleContent.of(title, List.of(), body).withGolden(List.of(golden))));
    }

    private static Edit edit(ArticleKey key, ArticleContent content) {
        return Edit.of(key, content, Origin.WRITTEN_HERE, "미소");
    }

    private static dev.ieum.knowledge.Question ask(String text) {
        return new dev.ieum.knowledge.Question(text, "ko", 3);
    }
}
