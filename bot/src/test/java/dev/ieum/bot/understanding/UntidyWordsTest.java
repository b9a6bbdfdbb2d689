package dev.ieum.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type when they do not take care.
class UntidyWordsTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 12, 0);
    private static final Vocabulary SHOP = new Vocabulary(List.of(
            new Term(TermKind.COURSE, "PERFUME", "나만의 향수 만들기", "Make your own perfume", List.of("향수 클래스")),
            new Term(TermKind.COURSE, "CANDLE", "소이 캔들 원데이 클래스", "Soy candle class", List.of())));

    private static Reading read(String text) {
        return new Reading(text, "ko", Parsers.read(text, SHOP, NOW), new Intent.Unclear());
    }

    @ParameterizedTest
    @CsvSource({
        "향쑤 클라스 있음?,향쑤 클래스 있어요?",
        "예약 ㄱㄱ,예약 해 주세요",
        "얼마임?,얼마이에요?",
        "토욜 되나여,토욜 되나요",
        "예약하고 싶음,예약하고 싶어요",
        "주차 가능함?,주차 가능해요?",
        "참여하고 싶어요,참여하고 싶어요",
        "대여 되나요,대여 되나요"
    })
    void slangShouldBeReadInFull(String typed, String meant) {
        assertThat(Casual.inFull(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"향쑤 클래스 있나요", "향수클래스요", "향수 하고 싶어요"})
    void aNameShouldBeHeardByItsSound(String text) {
        assertThat(SHOP.named(TermKind.COURSE, text)).containsExactly("PERFUME");
    }

    @ParameterizedTest
    @CsvSource({
        "8살 아이랑 가요,8",
        "여덟 살인데요,8",
        "초등학교 5학년이에요,11",
        "초3이랑 초6이요,9|12",
        "중2 딸이요,14",
        "애들은 7살 9살이에요,7|9",
        "칠십 넘은 할머니예요,70",
        "my 8 year old son,8"
    })
    void agesShouldBeHeard(String text, String ages) {
        assertThat(SlotKind.AGE.find(read(text), false)).contains(ages);
    }

    @Test
    void aClassIsNoAge() {
        assertThat(SlotKind.AGE.find(read("초보도 되나요 3층 맞죠"), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"둘,2", "아니다 둘,2", "아이 둘 어른 하나요,3", "저 포함 세 명이요,3", "셋이면요?,3", "친구 둘이랑 저요,3", "저랑 남편이요,2"})
    void peopleShouldBeCounted(String text, String people) {
        assertThat(SlotKind.PEOPLE.find(read(text), false)).contains(people);
    }

    @Test
    void aYesIsNotTheNumberFour() {
        assertThat(SlotKind.PEOPLE.find(read("네"), true)).isEmpty();
        assertThat(SlotKind.PEOPLE.find(read("네 명이요"), true)).contains("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"공일공 일이삼사 오육칠팔", "공일공-일이삼사-오육칠팔이요"})
    void aNumberShouldBeHeardInWords(String text) {
        assertThat(SlotKind.PHONE.find(read(text), false)).contains("01012345678");
    }

    @ParameterizedTest
    @CsvSource({"5만원 이하,0-50000", "3만원대로요,30000-39999", "5만원 이상,50000-9223372036854775807"})
    void aPriceIsASpan(String text, String span) {
        assertThat(SlotKind.PRICE.find(read(text), false)).contains(span);
        assertThat(PriceSpan.of(span).holds(35_000)).isEqualTo(!span.startsWith("50000"));
    }

    @Test
    void absurdSumsAndAgesShouldBeWithstood() {
        assertThat(SlotKind.PRICE.find(read("99999999999999999999만원 이하"), false))
                .isPresent();
        assertThat(SlotKind.AGE.find(read("99999999999살"), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"제일 싼 거요,cheapest", "가장 비싼 수업은요,dearest", "the shortest one,shortest", "제일 긴 수업,longest"})
    void ranksShouldBeHeard(String text, String rank) {
        assertThat(SlotKind.RANK.find(read(text), false)).isEqualTo(Optional.of(rank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"900101-1234567", "제 카드는 4242 4242 4242 4242", "4111-1111-1111-1111 이에요"})
    void sensitiveNumbersShouldBeSeen(String text) {
        assertThat(Sensitive.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010-1234-5678", "6890-1001-2233", "O-1001", "2026-11-24", "1234 5678 1234 5678"})
    void otherNumbersAreNotSensitive(String text) {
        assertThat(Sensitive.in(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-25,true",
        "2026-12-24,false",
        "2027-02-08,true",
        "2027-02-09,true",
        "2026-03-02,true",
        "2026-08-17,true",
        "2026-06-06,true",
        "2026-06-08,false"
    })
    void publicHolidaysShouldHaveTheirSubstitutes(LocalDate day, boolean holiday) {
        assertThat(PublicHolidays.is(day)).isEqualTo(holiday);
    }
}
