package dev.ieum.knowledge.retrieval;

import java.util.List;
import java.util.Locale;

/// What the answer to a question must look like: a question about a time is answered by a sentence with a time in it.
enum AnswerShape {
    ANY,
    TIME,
    NUMBER;

    private static final String TIME_UNITS = "년월일시분초주세요개";

    private static final List<String> ASK_TIME =
            List.of("언제", "몇시", "며칠", "몇일", "몇년", "몇월", "기간", "시간", "날짜", "요일", "개강");
    private static final List<String> ASK_NUMBER = List.of("얼마", "몇", "가격", "비용", "요금", "인원");

    static AnswerShape of(String question) {
        String text = question.replace(" ", "").toLowerCase(Locale.ROOT);
        if (ASK_TIME.stream().anyMatch(text::contains)
                || question.toLowerCase(Locale.ROOT).contains("when ")) {
            return TIME;
        }
        if (ASK_NUMBER.stream().anyMatch(text::contains)
                || text.contains("howmany")
                || text.contains("howmuch")
                || text.contains("howlong")) {
            return NUMBER;
        }
        return ANY;
    }

    /// Whether letters and digits without spaces look like such an answer.
    boolean fits(char[] letters) {
        return switch (this) {
            case ANY -> false;
            case NUMBER -> hasDigit(letters, false);
            case TIME -> hasDigit(letters, true);
        };
    }

    private static boolean hasDigit(char[] letters, boolean withUnit) {
        for (int i = 0; i < letters.length; i++) {
            boolean digit = letters[i] >= '0' && letters[i] <= '9';
            if (digit && (!withUnit || (i + 1 < letters.length && TIME_UNITS.indexOf(letters[i + 1]) >= 0))) {
                return true;
            }
        }
        return false;
    }
}
