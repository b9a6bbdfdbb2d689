package dev.ieum.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 10, 0);
    private static final Understanding UNDERSTANDING = new Understanding(
            new Vocabulary(List.of(new Term(TermKind.COURSE, "FL", "플라워 박스 만들기", "Flower box", List.of()))),
            Map.of(
                    "reserve",
                    Skill.of(List.of("예약하고 싶어요", "<course> 예약할게요", "<date> <people> 예약", "book a class"))
                            .cues("예약|book")));

    private static Reading read(String text, Asked asked) {
        return UNDERSTANDING.read(text, "ko", asked, NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "상담원 연결해 주세요",
                "사람이랑 얘기할래요",
                "봇 말고 직원 불러줘요",
                "tkdekadnjs dusruf",
                "I want to talk to a human",
                "real person please",
                "상담원"
            })
    void hearsTheWishForAPerson(String text) {
        assertThat(read(text, Asked.nothing()).intent()).isEqualTo(new Intent.Person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"상담 시간이 언제예요?", "상담원은 몇 시까지 있어요?", "사람이 몇 명이나 와요?"})
    void doesNotTakeAQuestionAboutPeopleForThatWish(String text) {
        assertThat(read(text, Asked.nothing()).intent()).isNotEqualTo(new Intent.Person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"네", "넵!", "좋아요 예약해주세요", "네네 부탁드려요", "ㅇㅇ", "ok", "yes please", "Sure, go ahead"})
    void hearsAYesToAProposal(String text) {
        assertThat(read(text, new Asked(Optional.empty(), Optional.of("reserve"), true))
                        .intent())
                .isEqualTo(new Intent.Yes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"네 3명이요", "괜찮아요", "글쎄요", "네이버페이 되나요"})
    void takesNothingDoubtfulForAYes(String text) {
        assertThat(read(text, new Asked(Optional.empty(), Optional.of("reserve"), true))
                        .intent())
                .isNotEqualTo(new Intent.Yes());
    }

    @ParameterizedTest
    @CsvSource({
        "김서연입니다, 김서연",
        "이하늘이고 번호는 010-2222-3333이에요, 이하늘",
        "이름은 박준이에요, 박준",
        "남궁민수요, 남궁민수",
        "my name is John Smith, John Smith"
    })
    void hearsANameThatWasAskedFor(String text, String name) {
        assertThat(SlotKind.PERSON_NAME.find(read(text, Asked.nothing()), true)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"예약할게요", "주차 되나요", "토요일이요", "향수 말고 캔들로요", "좋아요", "잠시만요", "취소요", "플라워 박스"})
    void takesNoOtherWordForAName(String text) {
        assertThat(SlotKind.PERSON_NAME.find(read(text, Asked.nothing()), true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"씨발", "야 이 병신아", "ㅅㅂ 진짜", "fuck you", "you stupid bot"})
    void hearsAbuse(String text) {
        assertThat(read(text, Asked.nothing()).intent()).isEqualTo(new Intent.Abuse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"시발점이 어디예요", "강아지 새끼 고양이", "신발 벗고 들어가나요"})
    void takesNoHarmlessWordForAbuse(String text) {
        assertThat(read(text, Asked.nothing()).intent()).isNotEqualTo(new Intent.Abuse());
    }

    @Test
    void readsKoreanTypedOnAnEnglishKeyboard() {
        assertThat(read("wnckql djfakdy", Asked.nothing()).text()).isEqualTo("주차비 얼마요");
        assertThat(read("parking please", Asked.nothing()).text()).isEqualTo("parking please");
    }

    @Test
    void tellsTheLanguageOfAMessage() {
        assertThat(read("book a class", Asked.nothing()).locale()).isEqualTo("en");
        assertThat(read("2", Asked.nothing()).locale()).isEqualTo("ko");
    }
}
