package dev.ieum.bot.understanding;

import static dev.ieum.bot.understanding.Rule.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/// How old somebody is: 여덟 살, 5학년 as the age that goes with it, "my 8 year old".
final class Ages {

    /// The unit of a [Value.Count] that is an age, as rows and articles write it.
    static final Set<String> UNITS = Set.of("살", "세");

    private static final int BEFORE_SCHOOL = 6;
    private static final int BEFORE_MIDDLE_SCHOOL = 12;
    private static final int BEFORE_HIGH_SCHOOL = 15;
    private static final String GRADE = "\\s?([1-6일이삼사오육])";

    static final List<Rule> RULES = List.of(
            rule(
                    "(?<![가-힣])([오육칠팔구]십)(?=\\s?(?:이?\\s?넘|대(?=[\\s가인에]|$)|먹은|노인|할머니|할아버지))",
                    (m, now) -> Numbers.findInt(m.group(1)).flatMap(Ages::years)),
            rule("(?:초등학교|초등|초등학생|초)" + GRADE + "\\s?학년", (m, now) -> pupil(m, BEFORE_SCHOOL)),
            rule("(?<![가-힣])초([1-6])(?!\\d|개|층|번)", (m, now) -> pupil(m, BEFORE_SCHOOL)),
            rule("(?:중학교|중학생|중)" + GRADE + "\\s?학년", (m, now) -> pupil(m, BEFORE_MIDDLE_SCHOOL)),
            rule("(?<![가-힣])중([1-3])(?=\\s|$|[이인아애딸,.?])", (m, now) -> pupil(m, BEFORE_MIDDLE_SCHOOL)),
            rule("(?:고등학교|고등학생|고)" + GRADE + "\\s?학년", (m, now) -> pupil(m, BEFORE_HIGH_SCHOOL)),
            rule("(?<![가-힣])고([1-3])(?=\\s|$|[이인아애딸,.?])", (m, now) -> pupil(m, BEFORE_HIGH_SCHOOL)),
            rule(
                    "(?<![a-z\\d])(\\d{1,2}|" + Numbers.ENGLISH
                            + ")[\\s-]?(?:years?|yrs?|y)[\\s/-]?(?:olds?|o)(?![a-z])",
                    (m, now) -> Numbers.findInt(m.group(1)).flatMap(Ages::years)),
            rule(
                    "(?<![a-z])(?:aged?|turning)\\s+(\\d{1,2})(?![\\d%])",
                    (m, now) -> Numbers.findInt(m.group(1)).flatMap(Ages::years)));

    private Ages() {}

    private static Optional<Value.Count> pupil(MatchResult m, int before) {
        return Numbers.findInt(m.group(1)).flatMap(grade -> years(before + grade));
    }

    private static Optional<Value.Count> years(int years) {
        return Optional.of(new Value.Count(BigDecimal.valueOf(years), "세"));
    }
}
