package dev.ieum.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void koreanSentencesShouldEndAtTheirStops() {
        assertThat(sentences("주차는 2시간 무료입니다. 이후 10분당 1,000원이에요! 더 궁금하신가요?"))
                .containsExactly("주차는 2시간 무료입니다.", "이후 10분당 1,000원이에요!", "더 궁금하신가요?");
    }

    @Test
    void missingBlankAfterAVerbEndingShouldStillEndTheSentence() {
        assertThat(sentences("환불됩니다.단 노쇼는 제외해요.문의는 카톡으로")).containsExactly("환불됩니다.", "단 노쇼는 제외해요.", "문의는 카톡으로");
    }

    @Test
    void numbersTimesAndDatesShouldNotBeCut() {
        assertThat(sentences("오후 2:30에 시작하고 3,500원이며 평점은 4.5점입니다. 2026. 11. 28.(토)에 열어요."))
                .containsExactly("오후 2:30에 시작하고 3,500원이며 평점은 4.5점입니다.", "2026. 11. 28.(토)에 열어요.");
        assertThat(sentences("유효기간은 2026. 12. 31. 까지입니다. 이후 소멸됩니다."))
                .containsExactly("유효기간은 2026. 12. 31. 까지입니다.", "이후 소멸됩니다.");
    }

    @Test
    void englishAbbreviationsShouldNotEndASentence() {
        assertThat(sentences(
                        "Bring soft oils, e.g. lavender. Dr. Kim teaches at 2 p.m. on Sat. See no. 5. It costs $3.50!"))
                .containsExactly(
                        "Bring soft oils, e.g. lavender.",
                        "Dr. Kim teaches at 2 p.m. on Sat.",
                        "See no. 5.",
                        "It costs $3.50!");
    }

    @Test
    void anAbbreviationThatClosesASentenceShouldEndIt() {
        assertThat(sentences("We open at 9 a.m. Parking is free. Is it OK? No. Ask us."))
                .containsExactly("We open at 9 a.m.", "Parking is free.", "Is it OK?", "No.", "Ask us.");
    }

    @Test
    void addressesAndFileNamesShouldStayWhole() {
        assertThat(sentences("hello@ieum-aroma.example 로 보내 주세요. 파일은 v1.2.zip 입니다."))
                .containsExactly("hello@ieum-aroma.example 로 보내 주세요.", "파일은 v1.2.zip 입니다.");
    }

    @Test
    void ordinalsAtALinesStartShouldStayWithTheirItem() {
        assertThat(sentences("1. 로그인합니다.\n2. 취소를 누릅니다.")).containsExactly("1. 로그인합니다.", "2. 취소를 누릅니다.");
    }

    @Test
    void closingQuotesAndBracketsShouldBelongToTheSentence() {
        assertThat(sentences("(예약은 필수입니다.) \"늦으면 못 들어가요.\" 꼭 지켜 주세요…"))
                .containsExactly("(예약은 필수입니다.)", "\"늦으면 못 들어가요.\"", "꼭 지켜 주세요…");
    }

    @Test
    void punctuationAloneShouldNotBreakAnything() {
        assertThat(sentences("...!!!\n\n?? 🙂🙂")).hasSizeLessThanOrEqualTo(3);
        assertThat(sentences("")).isEmpty();
        assertThat(sentences("\n \n")).isEmpty();
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }
}
