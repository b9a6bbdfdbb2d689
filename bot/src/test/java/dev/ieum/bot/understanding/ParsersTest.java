package dev.ieum.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsersTest {

    /// A Wednesday.
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 10, 0);
    private static final Vocabulary NAMES = new Vocabulary(List.of(
            new Term(TermKind.COURSE, "FL-1", "플라워 박스 만들기", "Flower box making", List.of("꽃 클래스")),
            new Term(TermKind.COURSE, "CR-2", "라탄 바구니 엮기", "Rattan basket weaving", List.of("라탄 공예")),
            new Term(TermKind.LOCATION, "JONGNO", "종로점", "Jongno shop", List.of()),
            new Term(TermKind.LOCATION, "HAP", "합정점", "Hapjeong shop", List.of())));

    @ParameterizedTest
    @CsvSource({
        "이번 주 토요일, 2026-11-28",
        "이번주토요일이요, 2026-11-28",
        "다음주 화요일, 2026-12-01",
        "담주 화욜에, 2026-12-01",
        "내일 갈게요, 2026-11-26",
        "모레, 2026-11-27",
        "12/5 되나요, 2026-12-05",
        "12월 5일(토), 2026-12-05",
        "1월 3일, 2027-01-03",
        "그저께 주문했어요, 2026-11-23",
        "3일 뒤에, 2026-11-28",
        "사흘 후, 2026-11-28",
        "크리스마스에, 2026-12-25",
        "설날에 하나요, 2027-02-07",
        "추석, 2027-09-15",
        "this Saturday please, 2026-11-28",
        "next Tuesday, 2026-12-01",
        "Dec 5th, 2026-12-05",
        "the day after tomorrow, 2026-11-27",
        "금요일 저녁, 2026-11-27",
        "2주 뒤 토요일, 2026-12-12",
        "십이월 이십오일, 2026-12-25",
        "다음 달 2일, 2026-12-02",
        "28일에, 2026-11-28"
    })
    void readsDays(String text, LocalDate day) {
        assertThat(Parsers.read(text, NAMES, NOW))
                .extracting(Mention::value)
                .filteredOn(Value.Days.class::isInstance)
                .extracting(value -> ((Value.Days) value).from())
                .containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "오후 2시, 14:00", "두시 반이요, 14:30", "14:00, 14:00", "저녁 7시에, 19:00", "오전열한시, 11:00", "2시, 14:00", "11시, 11:00",
                "at 2, 14:00",
        "2:30 pm, 14:30", "half past two, 14:30", "quarter to 3, 14:45", "noon, 12:00", "밤 8시, 20:00", "19시, 19:00",
                "네시십오분전, 15:45", "아 세 시로 바꿔줘, 15:00"
    })
    void readsTimes(String text, LocalTime time) {
        assertThat(Parsers.read(text, NAMES, NOW)).extracting(Mention::value).containsExactly(first(text, time));
    }

    private static Value first(String text, LocalTime time) {
        Value.Hours read =
                (Value.Hours) Parsers.read(text, NAMES, NOW).getFirst().value();
        return new Value.Hours(time, time, read.half(), read.grain());
    }

    @ParameterizedTest
    @CsvSource({
        "두 명, 2",
        "2명이요, 2",
        "셋이서 갈게요, 3",
        "'어른 2 아이 1', 3",
        "어른 둘 아이 하나, 3",
        "성인 2명 아이 1명, 3",
        "혼자 가요, 1",
        "친구랑 둘이, 2",
        "네 분, 4",
        "아니 3명이요, 3",
        "party of four, 4",
        "for two please, 2",
        "just me, 1",
        "5 adults and 1 child, 6",
        "열두 명, 12",
        "me and my friend, 2"
    })
    void readsPartySizes(String text, int people) {
        assertThat(Parsers.read(text, NAMES, NOW))
                .extracting(Mention::value)
                .filteredOn(value -> value instanceof Value.Count count && count.people())
                .extracting(value -> ((Value.Count) value).number().intValue())
                .containsExactly(people);
    }

    @Test
    void readsAllOfARunTogetherSentence() {
        List<Value> values = Parsers.read("이번주토요일오후두시종로꽃클래스두명", NAMES, NOW).stream()
                .map(Mention::value)
                .toList();

        assertThat(values)
                .contains(
                        new Value.Named(TermKind.LOCATION, Set.of("JONGNO")),
                        new Value.Named(TermKind.COURSE, Set.of("FL-1")));
        assertThat(values)
                .anyMatch(
                        value -> value instanceof Value.Days days && days.from().equals(LocalDate.of(2026, 11, 28)));
        assertThat(values)
                .anyMatch(value ->
                        value instanceof Value.Hours hours && hours.from().equals(LocalTime.of(14, 0)));
        assertThat(values)
                .anyMatch(value ->
                        value instanceof Value.Count count && count.number().intValue() == 2);
    }

    @ParameterizedTest
    @CsvSource({"라탄공예 클래스, CR-2", "라텐공예 배우고 싶어요, CR-2", "플라워박스, FL-1", "바구니 만드는 거, CR-2", "rattan basket, CR-2"})
    void readsNamesInspiteOfSpacingAndTypingErrors(String text, String id) {
        assertThat(Parsers.read(text, NAMES, NOW))
                .extracting(Mention::value)
                .contains(new Value.Named(TermKind.COURSE, Set.of(id)));
    }

    @ParameterizedTest
    @CsvSource({"5만5천원, 55000", "'55,000원', 55000", "오만 오천원, 55000", "만원, 10000", "'KRW 3,000', 3000", "'₩1,500', 1500"
    })
    void readsMoney(String text, int won) {
        assertThat(Parsers.read(text, NAMES, NOW))
                .extracting(Mention::value)
                .anyMatch(value ->
                        value instanceof Value.Money money && money.amount().intValue() == won);
    }

    @ParameterizedTest
    @CsvSource({
        "010-5550-1001, 01055501001",
        "01055501001이에요, 01055501001",
        "+82 10 5550 1001, 01055501001",
        "02-6212-0033, 0262120033"
    })
    void readsTelephoneNumbers(String text, String digits) {
        assertThat(Parsers.read(text, NAMES, NOW)).extracting(Mention::value).containsExactly(new Value.Phone(digits));
    }

    @ParameterizedTest
    @CsvSource({"주문번호 O-1001이에요, O-1001", "o-20261120-001, O-20261120-001", "예약 b-2001 취소, B-2001", "o1001 조회, O-1001"})
    void readsRowNumbers(String text, String number) {
        assertThat(Parsers.read(text, NAMES, NOW)).extracting(Mention::value).contains(new Value.RowNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "모두시작하세요",
                "역시 좋네요",
                "혹시 되나요",
                "다시 해주세요",
                "사람이 좋아요",
                "분위기 어때요",
                "일찍 가도 되나요",
                "오일 추천해 주세요",
                "주말농장",
                "장점이 뭐예요",
                "네 알겠습니다",
                "세상에",
                "네이버페이 돼요?",
                "두고 왔어요",
                "한번 더 말해줘"
            })
    void staysSilentOnWordsThatOnlyLookLikeValues(String text) {
        assertThat(Parsers.read(text, NAMES, NOW))
                .filteredOn(m -> m.value() instanceof Value.Days
                        || m.value() instanceof Value.Hours
                        || (m.value() instanceof Value.Count c && c.people()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "😀😀",
                "123456789012345678901234567890",
                "ㅋㅋㅋㅋ",
                "\u0000",
                "()()((((",
                "１２월 ３일",
                "99월 99일",
                "25시 70분",
                "2월 30일",
                "0명",
                "https://",
                "@@@@"
            })
    void neverFailsOnOddInput(String text) {
        assertThat(Parsers.read(text, NAMES, NOW)).isNotNull();
        assertThat(Parsers.read(text.repeat(Math.min(200, 4_000 / Math.max(1, text.length()))), NAMES, NOW))
                .isNotNull();
    }
}
