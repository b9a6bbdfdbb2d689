package dev.ieum.knowledge.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value that a sentence states about something, and the words that say about what.
///
/// @param kind values of different kinds never contradict each other
/// @param value in one form for all spellings: `50000` for 5만 원 and 50,000원
/// @param subject the sentence's words without values, particles and words such as 가격
/// @param conditions what the sentence states of the other kinds: in "3일 전까지 80%" the days are the condition of the
/// share
record StatedValue(Kind kind, String value, Set<String> subject, Map<Kind, List<String>> conditions) {

    enum Kind {
        MONEY,
        CLOCK,
        DURATION,
        SHARE
    }

    private static final Pattern MONEY = Pattern.compile(
            "(?:(\\d[\\d,]*(?:\\.\\d+)?)\\s*만\\s*)(?:(\\d[\\d,]*)\\s*천?\\s*)?원|(\\d[\\d,]*(?:\\.\\d+)?)\\s*(천|백)?\\s*(?:원|won\\b|KRW\\b)|₩\\s*(\\d[\\d,]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile(
            "((오전|오후|저녁|밤|새벽|아침|낮)\\s*)?(\\d{1,2})(?::(\\d{2})|\\s*시(?!간)(?:\\s*(\\d{1,2})\\s*분|\\s*(반))?)(\\s*(am|pm|a\\.m\\.|p\\.m\\.))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile(
            "(\\d+)\\s*(분|시간|일|주|개월|달|년|minutes?|hours?|days?|weeks?|months?|years?)(?![가-힣]*당)(?:\\s*(반))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?:%|퍼센트|percent)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}]*");
    private static final Pattern PARTICLE = Pattern.compile(
            "(?<=..)(은|는|이|가|을|를|의|에|에서|에는|으로|로|와|과|도|만|부터|까지|에게|께|이며|이고|입니다|이에요|예요|이다|합니다|해요|됩니다|돼요|하고|인데|이나|나)$");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "가격", "수강료", "요금", "비용", "금액", "참가비", "이용료", "값", "원", "시간", "소요시간", "기간", "약", "총", "정도", "모두", "1인", "기준",
            "입니다", "이에요", "예요", "합니다", "해요", "됩니다", "돼요", "있습니다", "있어요", "드립니다", "the", "a", "an", "is", "are", "of",
            "동안", "수", "쓰실", "쓸", "있는", "있고", "있으면", "보통", "하나", "그", "뒤", "네", "드려요", "주세요", "하실", "받으실", "안", "이내",
            "전", "후", "때", "경우", "가능", "가능합니다", "가능해요", "걸려요", "걸립니다", "이면", "부터", "까지", "사이", "최대", "최소", "대략", "총액",
            "for", "price", "fee", "cost", "costs", "and", "it", "to", "per", "오전", "오후", "저녁", "분", "일", "won", "krw");

    StatedValue {
        subject = Set.copyOf(subject);
        conditions = Map.copyOf(conditions);
    }

    /// What `sentence` states: of each kind its value, when it names exactly one of that kind.
    static List<StatedValue> in(String sentence) {
        List<StatedValue> stated = new ArrayList<>();
        String rest = sentence;
        for (Kind kind : Kind.values()) {
            rest = pattern(kind).matcher(rest).replaceAll(" ");
        }
        Set<String> subject = subject(rest);
        if (subject.isEmpty()) {
            return stated;
        }
        Map<Kind, List<String>> all = new EnumMap<>(Kind.class);
        String left = sentence;
        for (Kind kind : Kind.values()) {
            List<String> values = values(kind, left);
            if (!values.isEmpty()) {
                all.put(kind, values);
            }
            left = pattern(kind).matcher(left).replaceAll(" ");
        }
        all.forEach((kind, values) -> {
            if (values.size() == 1) {
                Map<Kind, List<String>> others = new EnumMap<>(all);
                others.remove(kind);
                stated.add(new StatedValue(kind, values.getFirst(), subject, others));
            }
        });
        return stated;
    }

    /// All values of a kind in one form, in order.
    static List<String> values(Kind kind, String text) {
        List<String> values = new ArrayList<>();
        Matcher matcher = pattern(kind).matcher(text);
        while (matcher.find()) {
            values.add(
                    switch (kind) {
                        case MONEY -> money(matcher);
                        case CLOCK -> clock(matcher);
                        case DURATION -> duration(matcher);
                        case SHARE ->
                            new BigDecimal(matcher.group(1))
                                            .stripTrailingZeros()
                                            .toPlainString() + "%";
                    });
        }
        return values;
    }

    /// Whether both speak of the same thing: the same words, or at least two shared ones and nothing that sets the
    /// shorter apart.
    boolean isAbout(StatedValue other) {
        if (kind != other.kind) {
            return false;
        }
        Set<String> small = subject.size() <= other.subject.size() ? subject : other.subject;
        Set<String> large = subject.size() <= other.subject.size() ? other.subject : subject;
        boolean sameConditions = conditions.entrySet().stream()
                .allMatch(
                        mine -> mine.getValue().equals(other.conditions.getOrDefault(mine.getKey(), mine.getValue())));
        return sameConditions && large.containsAll(small) && (small.size() >= 2 || small.size() == large.size());
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case MONEY -> MONEY;
            case CLOCK -> CLOCK;
            case DURATION -> DURATION;
            case SHARE -> SHARE;
        };
    }

    private static String money(Matcher found) {
        if (found.group(1) != null) {
            BigDecimal more = found.group(2) == null ? BigDecimal.ZERO : number(found.group(2));
            boolean thousands = found.group().contains("천");
            return plain(number(found.group(1))
                    .multiply(BigDecimal.valueOf(10_000))
                    .add(more.multiply(BigDecimal.valueOf(thousands ? 1_000 : 1))));
        }
        if (found.group(5) != null) {
            return plain(number(found.group(5)));
        }
        String unit = found.group(4) == null ? "" : found.group(4);
        long times = unit.equals("천") ? 1_000 : unit.equals("백") ? 100 : 1;
        return plain(number(found.group(3)).multiply(BigDecimal.valueOf(times)));
    }

    private static String clock(Matcher found) {
        String half = found.group(2) == null ? "" : found.group(2);
        String english = found.group(8) == null ? "" : found.group(8).toLowerCase(Locale.ROOT);
        int hour = Integer.parseInt(found.group(3));
        boolean afternoon = Set.of("오후", "저녁", "밤", "낮").contains(half) || english.startsWith("p");
        int minute = found.group(4) != null
                ? Integer.parseInt(found.group(4))
                : found.group(5) != null ? Integer.parseInt(found.group(5)) : found.group(6) != null ? 30 : 0;
        return "%02d:%02d".formatted(afternoon && hour < 12 ? hour + 12 : hour, minute);
    }

    private static String duration(Matcher found) {
        long amount = Long.parseLong(
                found.group(1).substring(0, Math.min(9, found.group(1).length())));
        String unit = found.group(2).toLowerCase(Locale.ROOT);
        if (unit.equals("시간") || unit.startsWith("hour")) {
            return amount * 60 + (found.group(3) == null ? 0 : 30) + "min";
        }
        if (unit.equals("분") || unit.startsWith("minute")) {
            return amount + "min";
        }
        if (unit.equals("주") || unit.startsWith("week")) {
            return amount * 7 + "d";
        }
        if (unit.equals("일") || unit.startsWith("day")) {
            return amount + "d";
        }
        return unit.equals("년") || unit.startsWith("year") ? amount * 12 + "mon" : amount + "mon";
    }

    private static Set<String> subject(String text) {
        Set<String> subject = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = PARTICLE.matcher(words.group()).replaceAll("");
            if (!EMPTY_WORDS.contains(word) && !EMPTY_WORDS.contains(words.group())) {
                subject.add(word);
            }
        }
        return subject;
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
