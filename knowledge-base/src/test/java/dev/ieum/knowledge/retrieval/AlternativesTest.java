package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {
    private static final List<String> TEXTS = List.of(
            "",
            "?",
            "얼마예요",
            "얼마나 걸려요",
            "3만원이에요",
            "12:30에 열어요",
            "HOW MUCH is it",
            "how  much",
            "a|b",
            "ab",
            "aab",
            "b",
            "x)",
            "010-1234",
            "값은 [1] 입니다",
            "단, 예외가 있어요",
            "몇 시간");

    /// The regular expression as a whole decides.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "얼마(?!나)|가격",
                "\\d[천백십만]*\\s?원|[₩$€]\\s?\\d|무료",
                "\\d{1,2}:\\d{2}|\\d?시간",
                "how much|\\bfees?\\b",
                "a\\|b|x\\)",
                "a?b|zz",
                "a*b|zz",
                "a{0,2}b|zz",
                "aa+b",
                "[|(]|\\[\\d",
                "^(?:단,|다만)|^[-*]",
                "(?:몇|며)\\s?시|일$",
                "\\d{2,4}[-–. ]\\d{3,4}"
            })
    void anyOfThemShouldBeFoundWhereTheWholeExpressionIs(String expression) {
        Pattern whole = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        Alternatives alternatives = Alternatives.of(expression);

        for (String text : TEXTS) {
            assertThat(alternatives.areIn(text))
                    .as("%s in %s", expression, text)
                    .isEqualTo(whole.matcher(text).find());
        }
    }
}
