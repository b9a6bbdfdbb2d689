package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.Searcher;
import dev.ieum.knowledge.article.StoredPassage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageIndexTest {
    private static final StoredPassage PARKING =
            Passages.korean("parking", "주차 안내", "건물 지하에 차량 1대를 2시간까지 무료로 댈 수 있습니다. 그 뒤로는 10분마다 요금이 붙습니다.");
    private static final StoredPassage SHIPPING =
            Passages.korean("shipping", "배송비는 얼마인가요?", "배송비는 3,000원이고 50,000원 이상이면 무료입니다.", "택배비 알려 주세요");
    private static final StoredPassage PARKING_EN =
            Passages.english("parking", "Parking", "You can park one car for two hours for free in the basement.");

    @TempDir
    private Path folder;

    private PassageIndex index;

    @BeforeEach
    void openIndex() {
        index = PassageIndex.open(folder);
        index.reconcile(each ->
                Stream.of(PARKING, SHIPPING, PARKING_EN).map(Passages::article).forEach(each));
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Test
    void searchShouldRankThePassageThatAnswersFirst() {
        assertThat(articles("차 어디에 대요? 주차 되나요")).first().isEqualTo("parking");
        assertThat(articles("택배비 얼마에요")).first().isEqualTo("shipping");
    }

    @Test
    void editShouldBeVisibleWhenItReturns() {
        index.changed(List.of(Passages.article(Passages.korean("parking", "주차 안내", "주차장은 이제 없습니다."))));

        Finding first =
                index.search(new Question("주차장 없나요", "ko", 3)).findings().getFirst();

        assertThat(first.text()).isEqualTo("주차장은 이제 없습니다.");
    }

    @Test
    void spaceLeftOutBetweenTheShopsOwnWordsShouldBeFoundAgain() {
        index.changed(List.of(
                Passages.article(Passages.korean("seongsu", "성수점 오시는 길", "성수점은 역에서 3분 거리입니다.")),
                Passages.article(Passages.korean("yeonnam", "연남점 오시는 길", "연남점은 역에서 7분 거리입니다.")),
                Passages.article(Passages.korean("car", "자동차 이야기", "점원이 차를 좋아합니다."))));

        assertThat(articles("성수점주차되나요?").subList(0, 2)).containsExactlyInAnyOrder("parking", "seongsu");
        assertThat(articles("연남점주차되나요").subList(0, 2)).containsExactlyInAnyOrder("parking", "yeonnam");
    }

    @Test
    void whatCustomersSayShouldFindWhatArticlesSay() {
        index.changed(List.of(
                Passages.article(Passages.korean("hours", "영업시간 안내", "평일은 11시부터 20시까지 영업합니다.")),
                Passages.article(Passages.korean("seongsu", "성수점 오시는 길", "성수점은 역에서 3분 거리입니다.")),
                Passages.article(Passages.korean("late", "수강 규정", "시작하고 10분이 지나면 결석으로 칩니다."))));

        assertThat(articles("몇시까지 해요?")).first().isEqualTo("hours");
        assertThat(articles("차는 어디다 대나요")).first().isEqualTo("parking");
        assertThat(articles("차 끌고 가도 되나여")).first().isEqualTo("parking");
    }

    @Test
    void wordsThatTheDictionaryCutsWronglyShouldStandForNothingElse() {
        index.changed(List.of(
                Passages.article(Passages.korean("broken", "불량이거나 파손된 상품", "사진을 보내 주시면 새것으로 보내 드립니다.")),
                Passages.article(Passages.korean("wednesday", "수요일 수업", "수요일에는 저녁에 엽니다."))));

        assertThat(articles("배송 신청하자")).first().isEqualTo("shipping");
        assertThat(articles("주차할 수 있어요")).first().isEqualTo("parking");
        assertThat(articles("상품에 하자가 있어요")).first().isEqualTo("broken");
    }

    @Test
    void wordThatIsRightButUnknownShouldNotBePutRight() {
        index.changed(List.of(Passages.article(Passages.korean("freeze", "보관 방법", "얼리면 한 달까지 괜찮습니다."))));

        assertThat(articles("과일을 올리면")).doesNotContain("freeze");
        assertThat(articles("얼리면 얼마나 가나요")).first().isEqualTo("freeze");
    }

    @Test
    void longWordShouldBeRecognisedByAllButOneOfItsSyllables() {
        index.changed(List.of(Passages.article(Passages.korean("bath", "키즈 배쓰밤 교실", "어린이가 배쓰밤을 만드는 시간입니다."))));

        assertThat(articles("배쏭밤 하고시퍼여")).first().isEqualTo("bath");
    }

    @Test
    void countsShouldBeRepeatedByTheShareOfWordsThatWereFoundNowhere() {
        int coverage = PassageIndex.numberNames().indexOf("coverage");
        int unfound = PassageIndex.numberNames().indexOf("coverageUnfound");

        List<PassageIndex.Explained> explained = index.explain(new Question("주차 구름빵 코끼리", "ko", 3));

        double best = explained.stream()
                .mapToDouble(each -> each.numbers()[coverage])
                .max()
                .orElse(1);
        assertThat(best).isBetween(0.01, 0.99);
        assertThat(explained)
                .allSatisfy(each -> assertThat(each.numbers()[unfound])
                        .isCloseTo(each.numbers()[coverage] * (1 - best), Offset.offset(1e-9)));
    }

    @Test
    void removedArticleShouldNotBeFound() {
        index.changed(List.of(new ArticlePassages(new ArticleKey("shipping", "ko"), List.of())));

        assertThat(articles("택배비 얼마에요")).doesNotContain("shipping");
    }

    @Test
    void draftsShouldStandInForTheirArticlesWithoutChangingTheIndex() {
        StoredPassage draft = Passages.korean("parking", "주차 안내", "주차장은 이제 없습니다.");

        try (Searcher searcher = index.with(List.of(Passages.article(draft)))) {
            assertThat(searcher.search(new Question("주차장 있나요", "ko", 3)).findings())
                    .extracting(Finding::text)
                    .contains(draft.text())
                    .doesNotContain(PARKING.text());
        }

        assertThat(index.search(new Question("주차장 있나요", "ko", 3)).findings())
                .extracting(Finding::text)
                .contains(PARKING.text())
                .doesNotContain(draft.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "배쏭비 얼마",
                "qothdql djfak",
                "택배비얼마에요",
                "배송비는 얼마",
                "5만원 넘으면 배송비 안내나요",
                "오만원 이상 무료 배송",
                "운송비는요",
                "shipping 배송비",
                "베송비",
                "배송뷔",
                "배쏭비얼마에여",
                "베송비몇처넌인가요",
                "택배값 을마임"
            })
    void untidyQuestionsShouldFindTheirArticle(String text) {
        assertThat(articles(text)).first().isEqualTo("shipping");
    }

    @Test
    void customersLanguageShouldComeFirstAndTheOtherStillBeFound() {
        assertThat(locales("parking", "en")).startsWith("en");
        assertThat(locales("주차", "ko")).startsWith("ko");
        assertThat(locales("basement hours", "ko")).contains("en");
    }

    private List<String> locales(String text, String locale) {
        return index.search(new Question(text, locale, 10)).findings().stream()
                .map(finding -> finding.citation().locale())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("badQueries")
    void badInputShouldBeAnsweredCalmly(String text) {
        Findings findings = index.search(new Question(text, "ko", 5));

        assertThat(findings.confidence()).isBetween(0.0, 1.0);
        assertThat(findings.findings()).hasSizeLessThanOrEqualTo(5);
    }

    static Stream<String> badQueries() {
        return Stream.of(
                "",
                " \n\t ",
                "?!.,;:…",
                "😀👍🏽🇰🇷",
                "\uD800",
                "주차\uDC00장\uD83D",
                "+-&|!(){}[]^\"~*?:\\/ AND OR NOT title:x~2 [a TO b] {!func}",
                "주차 ".repeat(5_000),
                "가".repeat(5_000),
                "a".repeat(5_000),
                "\u0000\u0007\u202E주차",
                "ㅋㅋㅋㅋㅠㅠ",
                "9".repeat(400) + "만원",
                "한 ".repeat(2_500),
                "\u1112\u1161\u11AB");
    }

    @Test
    void snippetShouldBeTheSentenceThatAnswersWordForWord() {
        String text = "성수점은 2019년에 문을 열었습니다. 향수와 캔들을 만드는 수업이 매주 있습니다. 첫 방문에는 따뜻한 차를 한 잔 드립니다."
                + " 반려동물은 이동장 안에 있을 때만 함께 들어올 수 있습니다. 수업 중에는 함께 있을 수 없습니다."
                + " 음악은 조용한 것을 틀고 있으며 창가 자리는 예약을 받지 않습니다."
                + " 작품은 당일에 가져가실 수 있고 포장 상자와 손잡이 달린 종이 가방을 함께 드립니다."
                + " 사진은 마음껏 찍으셔도 되고 올리실 때 저희를 불러 주시면 기쁘겠습니다.";
        index.changed(List.of(Passages.article(Passages.korean("about", "공방 소개", text))));

        Finding first =
                index.search(new Question("강아지 데려가도 되나요", "ko", 1)).findings().getFirst();

        assertThat(first.snippet()).contains("이동장 안에 있을 때만").doesNotContain("음악은");
        assertThat(text).contains(first.snippet());
    }

    @Test
    void snippetShouldComeFromThePassageOfTheArticleThatTellsWhatIsAsked() {
        index.changed(List.of(Passages.article(Passages.parts(
                "kiln",
                "가마 소성은 어떻게 맡기나요?",
                "가마 소성은 공방 회원이 아니어도 맡기실 수 있어요. 초벌과 재벌 가운데 고르시면 되고 작품은 잘 말려서 가져와 주세요.",
                "초벌은 1kg에 6,000원이고 재벌은 1kg에 9,000원이에요. 금이 간 작품은 다른 작품을 다치게 할 수 있어서 받지 않아요."))));

        Finding first =
                index.search(new Question("가마 소성 얼마", "ko", 2)).findings().getFirst();

        assertThat(first.snippet()).contains("6,000원");
        assertThat(first.text()).contains(first.snippet());
        assertThat(first.score()).isEqualTo(1);
    }

    @Test
    void snippetShouldKeepTheSentenceThatTakesSomethingBack() {
        String text = "작업실은 회원이면 언제나 쓰실 수 있고 열쇠는 입구 옆 상자에 있으니 쓰고 나서 꼭 제자리에 걸어 주세요."
                + " 물레는 한 번에 두 시간까지 쓰실 수 있어요. 다만 주말에는 기다리는 분이 많아서 한 시간만 쓰실 수 있어요."
                + " 흙은 선반 아래 통에서 쓰실 만큼 덜어 쓰시고 남은 흙은 젖은 천으로 덮어 두시면 다음에 또 쓰실 수 있어요."
                + " 유약은 색마다 붓이 따로 있으니 섞이지 않게 조심해 주세요.";
        index.changed(List.of(Passages.article(Passages.korean("wheel", "작업실 이용 안내", text))));

        Finding first =
                index.search(new Question("물레 몇시간 쓸수있어요", "ko", 1)).findings().getFirst();

        assertThat(first.snippet()).contains("두 시간까지", "다만 주말에는").doesNotContain("유약은");
    }

    private List<String> articles(String text) {
        return index.search(new Question(text, "ko", 10)).findings().stream()
                .map(finding -> finding.citation().passage().article())
                .toList();
    }
}
