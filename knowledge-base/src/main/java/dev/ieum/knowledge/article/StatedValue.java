package dev.ieum.knowledge.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A value that a sentence states about something, and the words that say about what.
///
/// @param kind values of different kinds never contradict each other
/// @param value in one form for all spellings
/// @param role which end of something it is
/// @param subject the sentence's words without values, particles and words such as 가격
/// @param conditions what the sentence states of the other kinds: in "3일 전까지 80%" the days are the condition of the
/// share
record StatedValue(
        ValueKind kind, String value, ValueRole role, Set<String> subject, Map<ValueKind, List<String>> conditions) {

    /// Where one thing ends and another begins within a sentence.
    private static final Pattern CLAUSE = Pattern.compile("(?<=[가-힣](?:고|며|만|데))[\\s,]+|[;,]\\s+|\\s+(?:and|but)\\s+");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•]|\\d+[.)])\\s");
    private static final Pattern UNIT = Pattern.compile("[\\d.,:]+");

    StatedValue {
        subject = Set.copyOf(subject);
        conditions = Map.copyOf(conditions);
    }

    /// What `sentence` states: of each kind its value, when it names exactly one of that kind, or one in a part of its
    /// own.
    ///
    /// @param title of the article, for sentences that do not say themselves what they are about
    static List<StatedValue> in(String sentence, String title) {
        String digits = NumberWords.asDigits(sentence);
        List<StatedValue> stated = new ArrayList<>();
        Map<ValueKind, List<String>> all = values(digits);
        Set<String> subject = subject(digits, title);
        if (!subject.isEmpty()) {
            all.forEach((kind, values) -> {
                if (values.size() == 1) {
                    stated.add(one(kind, digits, subject, all));
                }
            });
        }
        if (all.values().stream().anyMatch(values -> values.size() > 1)) {
            clauses(digits, title, all, stated);
        }
        return stated;
    }

    /// 배송비는 3,000원이고 5만 원 이상이면 무료예요: each part states one sum, and the later one is about the first's subject, too.
    /// Times are left alone: sentences with several are timetables.
    private static void clauses(
            String sentence, String title, Map<ValueKind, List<String>> all, List<StatedValue> stated) {
        Set<String> first = Set.of();
        String[] parts = CLAUSE.split(sentence);
        for (int i = 0; parts.length > 1 && i < parts.length; i++) {
            Map<ValueKind, List<String>> here = values(parts[i]);
            Set<String> own = i == 0 ? subject(parts[i], title) : Subject.of(rest(parts[i]));
            Set<String> subject = new LinkedHashSet<>(own);
            subject.addAll(first);
            first = i == 0 ? own : first;
            for (Map.Entry<ValueKind, List<String>> entry : here.entrySet()) {
                boolean alone = entry.getKey() != ValueKind.CLOCK
                        && entry.getValue().size() == 1
                        && all.getOrDefault(entry.getKey(), List.of()).size() > 1;
                if (alone && !own.isEmpty()) {
                    stated.add(one(entry.getKey(), parts[i], subject, here));
                }
            }
        }
    }

    /// What stands in a list belongs to the list's article: "나이: 14세 이상" says nothing alone.
    private static Set<String> subject(String text, String title) {
        return ITEM.matcher(text).find() ? Subject.of(rest(text) + " " + title) : Subject.of(rest(text), title);
    }

    private static StatedValue one(
            ValueKind kind, String text, Set<String> subject, Map<ValueKind, List<String>> values) {
        Map<ValueKind, List<String>> others = new EnumMap<>(values);
        others.remove(kind);
        return new StatedValue(
                kind, values.getOrDefault(kind, List.of()).getFirst(), ValueRole.of(kind, text), subject, others);
    }

    private static Map<ValueKind, List<String>> values(String text) {
        Map<ValueKind, List<String>> all = new EnumMap<>(ValueKind.class);
        String left = text;
        for (ValueKind kind : ValueKind.values()) {
            List<String> values = kind.in(left);
            if (!values.isEmpty()) {
                all.put(kind, values);
            }
            left = kind.without(left);
        }
        return all;
    }

    private static String rest(String text) {
        String rest = text;
        for (ValueKind kind : ValueKind.values()) {
            rest = kind.without(rest);
        }
        return rest;
    }

    /// Whether both say something else of the same thing.
    boolean contradicts(StatedValue other) {
        return kind == other.kind
                && !value.equals(other.value)
                && unit(value).equals(unit(other.value))
                && ValueRole.comparable(kind, role, other.role)
                && isAbout(other);
    }

    /// Whether both speak of the same thing: the same words, or at least two shared ones and nothing that sets the
    /// shorter apart.
    private boolean isAbout(StatedValue other) {
        Set<String> small = subject.size() <= other.subject.size() ? subject : other.subject;
        Set<String> large = subject.size() <= other.subject.size() ? other.subject : subject;
        boolean sameConditions = conditions.entrySet().stream()
                .allMatch(
                        mine -> mine.getValue().equals(other.conditions.getOrDefault(mine.getKey(), mine.getValue())));
        return sameConditions && large.containsAll(small) && (small.size() >= 2 || small.size() == large.size());
    }

    /// Months and days, dollars and won cannot be compared.
    private static String unit(String value) {
        return UNIT.matcher(value).replaceAll("");
    }
}
