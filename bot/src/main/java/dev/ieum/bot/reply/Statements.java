package dev.ieum.bot.reply;

import dev.ieum.bot.understanding.Mention;
import dev.ieum.bot.understanding.Parsers;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Value;
import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.record.conversation.ClaimKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the statements of a text: every value that the parsers read, and every number that they do not.
final class Statements {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final Pattern COUPON_CODE =
            Pattern.compile("(?<![A-Za-z0-9-])[A-Z]{2,}[A-Z-]*\\d+[A-Z0-9]*(?![A-Za-z0-9-])");
    private static final Pattern BRANCH =
            Pattern.compile("(?<![가-힣])[가-힣]{2,4}(?:지점|점)(?=$|[^가-힣]|에서|에는|에|은|이|으로|까지|과|도|의)");
    private static final Set<String> NOT_BRANCHES = Set.of(
            "시점", "장점", "단점", "요점", "관점", "초점", "매점", "상점", "서점", "본점", "지점", "약점", "강점", "중점", "차이점", "문제점", "공통점",
            "궁금한점", "주의점", "특징점", "반점", "가까운지점", "다른지점", "같은지점", "이런점", "그런점", "어느지점", "모든지점", "원하는지점", "해당지점", "다른점",
            "궁금점", "두지점", "어떤점", "그지점", "유의점", "개선점", "음식점", "백화점");

    private static final Pattern PERSON =
            Pattern.compile("(?<![가-힣])([가-힣]{2,4})\\s?(?:강사|대표|선생님|쌤|원장|매니저|실장)(?=님|$|[^가-힣]|[은는이가의께]|예요|이에요|입니다)"
                    + "|(?:강사|선생님|쌤|대표|원장|담당자)(?:님)?(?:은|는|이|가|:)\\s?([가-힣]{2,4}?)(?=님|이에요|예요|입니다|[\\s,.()/]|$)"
                    + "|(?:(?i:instructor|teacher|taught\\s+by|led\\s+by|with\\s+our\\s+instructor))(?:\\s+is|:)?\\s+([A-Z][a-z]+)"
                    + "|([A-Z][a-z]+)\\s+(?:teaches|leads|will\\s+teach)");
    private static final Set<String> NOT_PEOPLE = Set.of(
            "전문", "모든", "담당", "다른", "어떤", "해당", "분의", "우리", "저희", "외부", "전담", "수업", "클래스", "공방", "각각", "함께", "여성", "남성",
            "경력", "누가", "누구", "어느", "친절한", "직접", "그리고", "한국", "정규반", "She", "He", "They", "Who", "It", "This", "The",
            "Our", "One");

    private final Vocabulary vocabulary;
    private final LocalDateTime now;

    Statements(Vocabulary vocabulary, LocalDateTime now) {
        this.vocabulary = vocabulary;
        this.now = now;
    }

    List<Statement> find(String text) {
        List<Statement> found = new ArrayList<>();
        for (Mention mention : Parsers.read(text, vocabulary, now)) {
            Set<String> keys = Keys.of(mention);
            if (!keys.isEmpty()) {
                found.add(new Statement(mention.start(), mention.end(), mention.text(), kind(mention.value()), keys));
            }
        }
        addMatches(COUPON_CODE, ClaimKind.CODE, "code:", text, found);
        addMatches(NUMBER, ClaimKind.COUNT, "num:", text, found);
        addBranches(text, found);
        addPeople(text, found);
        found.sort(Comparator.comparingInt(Statement::start));
        return found;
    }

    private static void addMatches(Pattern pattern, ClaimKind kind, String prefix, String text, List<Statement> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (found.stream()
                            .noneMatch(other ->
                                    other.kind() != ClaimKind.NAME && other.start() <= start && end <= other.end())
                    && found.stream()
                            .noneMatch(other ->
                                    other.kind() == ClaimKind.NAME && other.start() <= start && end <= other.end())) {
                found.add(new Statement(
                        start,
                        end,
                        matcher.group(),
                        kind,
                        Set.of(prefix + matcher.group().replace(",", ""))));
            }
        }
    }

    /// Places that the shop does not have are as wrong as prices that it does not ask.
    private void addBranches(String text, List<Statement> found) {
        Matcher matcher = BRANCH.matcher(text);
        while (matcher.find()) {
            String name = matcher.group().replace(" ", "");
            boolean known =
                    found.stream().anyMatch(other -> other.start() < matcher.end() && matcher.start() < other.end());
            if (!known
                    && !NOT_BRANCHES.contains(name)
                    && !vocabulary.list(TermKind.LOCATION).isEmpty()) {
                found.add(new Statement(
                        matcher.start(), matcher.end(), matcher.group(), ClaimKind.NAME, Set.of("place:" + name)));
            }
        }
    }

    /// Who is said to teach or to be in charge: 민수 강사, instructor: Minsu.
    private static void addPeople(String text, List<Statement> found) {
        Matcher matcher = PERSON.matcher(text);
        while (matcher.find()) {
            int group = IntStream.rangeClosed(1, matcher.groupCount())
                    .filter(at -> matcher.group(at) != null)
                    .findFirst()
                    .orElse(0);
            int start = matcher.start(group);
            int end = matcher.end(group);
            boolean known = found.stream().anyMatch(other -> other.start() < end && start < other.end());
            if (!known && !NOT_PEOPLE.contains(matcher.group(group))) {
                found.add(new Statement(
                        start,
                        end,
                        matcher.group(group),
                        ClaimKind.NAME,
                        Set.of("person:" + matcher.group(group).toLowerCase(Locale.ROOT))));
            }
        }
    }

    private static ClaimKind kind(Value value) {
        return switch (value) {
            case Value.Days days -> ClaimKind.DATE;
            case Value.Hours hours -> ClaimKind.TIME;
            case Value.Moment moment -> ClaimKind.DURATION;
            case Value.Length length -> ClaimKind.DURATION;
            case Value.Count count -> ClaimKind.COUNT;
            case Value.Money money -> ClaimKind.MONEY;
            case Value.Percent percent -> ClaimKind.PERCENT;
            case Value.Phone phone -> ClaimKind.PHONE;
            case Value.Email email -> ClaimKind.EMAIL;
            case Value.Url url -> ClaimKind.URL;
            case Value.RowNumber number -> ClaimKind.NUMBER_OF_ROW;
            case Value.Named named ->
                switch (named.kind()) {
                    case STATUS -> ClaimKind.STATUS;
                    case COUPON -> ClaimKind.CODE;
                    case COURSE, PRODUCT, LOCATION, STAFF -> ClaimKind.NAME;
                };
        };
    }
}
