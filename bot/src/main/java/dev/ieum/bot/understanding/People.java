package dev.ieum.bot.understanding;

import static dev.ieum.bot.understanding.Rule.rule;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How many people: 두 명, 셋이서, 어른 2 아이 1, 혼자, "a party of four", "just me".
final class People {

    private static final String N = "(\\d{1,3}|" + Numbers.NATIVE + "|" + Numbers.SINO + ")";
    private static final String SMALL = "(\\d{1,2}|" + Numbers.NATIVE + ")";
    private static final String ADULT = "(?:어른|성인|대인|엄마|아빠|보호자|부모)";
    private static final String CHILD = "(?:아이|어린이|아동|소인|애기|애|아기|자녀|초등학생|유아)";
    private static final String JOIN = "\\s?(?:명|분|인)?(?:\\s?(?:,|과|와|이랑|랑|하고|이?고|그리고|에|\\+))?\\s?";
    private static final String EN = "(\\d{1,3}|" + Numbers.ENGLISH + ")";
    private static final String EN_START = "(?<![a-z\\d:.,/$₩])";
    private static final String EN_PEOPLE =
            "(?:people|persons?|guests?|adults?|pax|of\\s+us|folks|friends|guys|women|men|seniors|ladies|diners|attendees|participants|kids|children|child|seats|spots)";
    private static final Pattern EN_PAIR = Pattern.compile("\\d+|" + Numbers.ENGLISH, Pattern.CASE_INSENSITIVE);

    static final List<Rule> RULES = List.of(
            rule(ADULT + "\\s?" + SMALL + JOIN + CHILD + "\\s?" + SMALL + "\\s?(?:명|분|인)?", (m, now) -> sum(m)),
            rule(CHILD + "\\s?" + SMALL + JOIN + ADULT + "\\s?" + SMALL + "\\s?(?:명|분|인)?", (m, now) -> sum(m)),
            rule(
                    "(?<![\\d.,:])(?<![가-힣])" + N
                            + "\\s?(?:명|사람|인(?!치|분|용|승|기|데|증|터|원|가|상|조|쇄|정|천|력|생|형|간))(?:이서|정도|쯤)?(?!당|이상|미만|부터|까지|째|으로\\s?구성)",
                    People::counted),
            rule("(?<=[가-힣\\s])" + SMALL + "\\s?(?:명|사람)(?:이서|정도|쯤)?(?!당)", People::counted),
            rule("(?<![가-힣])(두|세|네|다섯|여섯|일곱|여덟|아홉|열)\\s?분(?=\\s|$|[,.!?]|이|요|으로|예약|입니다)", People::counted),
            rule("(?<![가-힣])(둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)\\s?이서", People::counted),
            rule("(?<![가-힣])(둘|셋|넷|다섯|여섯|일곱|여덟)이(?=\\s|$|요|에요|예요|가|서)", People::counted),
            rule("(?<![가-힣])(\\d{1,2})\\s?(?:이서|인으로)", People::counted),
            rule("(?<![가-힣])(둘|셋|넷)(?=이?요|로|으로|이에요|입니다|이?면|이?고|이?니까|이랑|\\s?다\\b)", People::counted),
            rule(
                    "^\\s*(?:(?:그럼|음+|네|어|저희|우리|총|모두|아니다?|역시|그냥|아|다시)[\\s,]*)*(둘|셋|넷|다섯|여섯|일곱|여덟)(?=[\\s.!~,ㅎㅋ]*$)",
                    People::counted),
            rule(
                    "(?<![가-힣])" + CHILD + "\\s?" + SMALL + "(?!\\d|\\s?(?:살|세|개월|학년|시|월|일))(?:\\s?(?:명|분|인))?",
                    (m, now) -> Numbers.findInt(m.group(1))
                            .filter(n -> n > 0 && n < 20)
                            .flatMap(People::people)),
            rule(
                    "(?:저|나|제)\\s?(?:하고|이랑|랑|와|과)\\s?(?:친구|남친|여친|남자친구|여자친구|남편|아내|와이프|동생|언니|누나|오빠|형|엄마|아빠|어머니|아버지|딸|아들|동료|애인|애기|아이)(?=\\s?(?:이?요|둘|이렇게|$|[,.!]))",
                    (m, now) -> people(2)),
            rule("(?:친구|가족|동료)\\s?(둘|셋|넷|두\\s?명|세\\s?명)\\s?(?:하고|이랑|랑|과|와)\\s?(?:저|나|제)", People::andMe),
            rule(
                    "(?<![가-힣])(?:저\\s?|나\\s?)?혼자(?:서)?|(?<![가-힣])나만(?![의])|(?<![가-힣])저만(?=\\s|$|요)",
                    (m, now) -> people(1)),
            rule("(?<![가-힣])(?:커플|부부)(?:이|로|끼리|가|\\s?예약)", (m, now) -> people(2)),
            rule(
                    "(?:친구|남친|여친|남자친구|여자친구|남편|아내|와이프|동생|언니|엄마|딸|아들|동료|애인)(?:하고|이랑|랑|와|과)\\s?(?:저|나|제가|같이|둘이)(?=\\s|$|[,.]|요|서)",
                    (m, now) -> people(2)),
            rule("단둘이(?:서)?", (m, now) -> people(2)),
            rule(
                    EN_START + EN + "\\s+adults?(?:\\s*(?:,|and|&|\\+|with|plus)\\s*)" + EN
                            + "\\s+(?:child(?:ren)?|kids?|toddlers?|infants?|bab(?:y|ies))(?![a-z])",
                    People::englishSum),
            rule(EN_START + EN + "\\s+" + EN_PEOPLE + "(?![a-z])", People::counted),
            rule(
                    EN_START + "(?:party|table|group|reservation|booking|seats?|total)\\s+(?:of|for)\\s+" + EN
                            + "(?![a-z\\d:]|\\.\\d|\\s*(?:am|pm|o'?clock|st\\b|nd\\b|th\\b))",
                    People::counted),
            rule(
                    EN_START
                            + "(?:we\\s+are|there\\s+(?:will\\s+be|are)|we'?ll\\s+be|make\\s+it|let'?s\\s+(?:go\\s+with|say))\\s+"
                            + EN + "(?![a-z\\d:.]|\\s*(?:am|pm|o'?clock|minutes|hours))",
                    People::counted),
            rule(
                    EN_START + "for\\s+" + EN
                            + "(?=\\s*(?:$|[,.?!]|on|at|this|next|tomorrow|today|tonight|please|and|in|people|adults))(?!\\s*(?:am|pm|o'?clock))",
                    People::counted),
            rule(
                    EN_START
                            + "(?:just|only)\\s+(?:for\\s+)?(?:me|myself|one|1)(?![a-z])|(?<![a-z])by\\s+myself|(?<![a-z])alone(?![a-z])|(?<![a-z])solo(?![a-z])",
                    (m, now) -> people(1)),
            rule(
                    EN_START
                            + "(?:me|myself)\\s+and\\s+(?:my\\s+|a\\s+)?[a-z]+(?![a-z])|(?<![a-z])(?:the\\s+)?(?:two|both)\\s+of\\s+us|(?<![a-z])(?:my\\s+)?(?:friend|wife|husband|partner|girlfriend|boyfriend)\\s+and\\s+(?:i|me)(?![a-z])|(?<![a-z])a\\s+couple(?=\\s*(?:$|[,.]|of\\s+(?:us|people)))",
                    (m, now) -> people(2)));

    private People() {}

    static Optional<Value.Count> people(int number) {
        return Optional.of(new Value.Count(BigDecimal.valueOf(number), Value.Count.PEOPLE));
    }

    private static Optional<Value.Count> counted(MatchResult m, LocalDateTime now) {
        return Numbers.findInt(m.group(1)).filter(n -> n > 0).flatMap(People::people);
    }

    private static Optional<Value.Count> andMe(MatchResult m, LocalDateTime now) {
        return Numbers.findInt(m.group(1).replaceAll("\\s?명", "")).flatMap(n -> people(n + 1));
    }

    private static Optional<Value.Count> sum(MatchResult m) {
        return Numbers.findInt(m.group(1))
                .flatMap(a -> Numbers.findInt(m.group(2)).flatMap(b -> people(a + b)));
    }

    private static Optional<Value.Count> englishSum(MatchResult m, LocalDateTime now) {
        int total = EN_PAIR.matcher(m.group())
                .results()
                .map(r -> Numbers.findInt(r.group()).orElse(0))
                .reduce(0, Integer::sum);
        return people(total);
    }
}
