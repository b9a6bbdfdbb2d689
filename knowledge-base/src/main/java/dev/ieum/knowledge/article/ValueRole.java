package dev.ieum.knowledge.article;

import java.util.regex.Pattern;

/// Which end of something a value is: opening at ten does not contradict closing at eight.
enum ValueRole {
    FROM,
    TO,
    UNSAID;

    private static final Pattern CLOCK_TO =
            pattern("까지|닫|마감|끝|종료|이전|\\b(?:close[sd]?|closing|until|till|end|ends|before|by)\\b");
    private static final Pattern CLOCK_FROM =
            pattern("부터|열어|열고|엽니다|여는|문을 열|오픈|시작|\\b(?:open|opens|opening|start|starts|begins?|from|after)\\b");
    private static final Pattern WITHIN =
            pattern("안에|이내|전까지|까지|\\b(?:within|until|till|before|up to|valid|expires?|no later)\\b");
    private static final Pattern AFTER = pattern("뒤|후|지나|\\b(?:after|from)\\b");
    private static final Pattern AT_LEAST = pattern(
            "이상|부터|초과|넘|최소|\\b(?:at least|and up|and over|and older|or more|or older|minimum|over|above|from)\\b");
    private static final Pattern AT_MOST =
            pattern("이하|미만|까지|최대|정원|\\b(?:under|up to|at most|maximum|below|no more than|capacity)\\b");

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /// The role of the one value of a kind that `sentence` has.
    static ValueRole of(ValueKind kind, String sentence) {
        return switch (kind) {
            case CLOCK -> decided(CLOCK_FROM, CLOCK_TO, sentence);
            case DURATION ->
                WITHIN.matcher(sentence).find() ? TO : AFTER.matcher(sentence).find() ? FROM : UNSAID;
            case MONEY, AGE, COUNT -> decided(AT_LEAST, AT_MOST, sentence);
            case SHARE -> UNSAID;
        };
    }

    private static ValueRole decided(Pattern from, Pattern to, String sentence) {
        boolean begins = from.matcher(sentence).find();
        boolean ends = to.matcher(sentence).find();
        return begins == ends ? UNSAID : begins ? FROM : TO;
    }

    /// Whether two values can be compared. A price is not the sum from which something is free, and a number of people
    /// without a role may be anything.
    static boolean comparable(ValueKind kind, ValueRole one, ValueRole other) {
        return switch (kind) {
            case MONEY -> one == other;
            case COUNT -> one == other && one != UNSAID;
            case CLOCK, AGE, DURATION, SHARE -> one == other || one == UNSAID || other == UNSAID;
        };
    }
}
