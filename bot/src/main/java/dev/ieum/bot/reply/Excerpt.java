package dev.ieum.bot.reply;

import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.Finding;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.conversation.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Picks the sentences of a passage that answer a question, verbatim and in their order. A short passage is given
/// whole.
public final class Excerpt {

    private static final int SHORT = 220;
    private static final int MOST_SENTENCES = 3;
    private static final double LEAD = 0.15;
    private static final double SNIPPET = 0.2;
    private static final double KIND = 0.3;
    private static final double TELLING = 0.1;
    private static final double DOUBLED = 0.5;
    private static final Pattern ROW = Pattern.compile("(?:입니다|습니다|니다)\\.?$");

    /// What a question asks for, and how a sentence that tells it looks.
    private static final Map<Pattern, Pattern> KINDS = Map.of(
            words("얼마|가격|비용|요금|돈|price|cost|how much"), words("\\d\\s?원|무료|KRW|free"),
            words("몇\\s?시|언제|요일|시간표|며칠|when|what time|day"), words("\\d{1,2}:\\d{2}|요일|매[주달]|\\d+일|[월화수목금토일] \\d"),
            words("몇\\s?(?:분|시간)|얼마나\\s?걸|how long"), words("\\d+\\s?(?:분|시간|일)|\\d+ (?:min|hour|day)"),
            words("몇\\s?명|정원|인원|how many"), words("\\d+\\s?명|people"),
            words("몇\\s?살|나이|초딩|초등|중딩|아이|애기|\\d+살|age|old|kid"), words("\\d+세|보호자|아이|age|guardian"),
            words("누구|강사|쌤|선생|who|teach"), words("강사|대표|instructor|teach"),
            words("어디|지점|장소|주소|where"), words("주소|장소|층|출구|점은|점에|address|exit"),
            words("전화|번호|연락|phone|call"), words("\\d{2,4}-\\d{3,4}-\\d{4}"),
            words("몇\\s?(?:미리|개|병)|용량|몇ml|how big"), words("\\d+\\s?(?:ml|g|개|병)"),
            words("할인|몇\\s?프로|퍼센트|%|discount"), words("\\d+%|할인|off"));

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static final Pattern SUBJECT = Pattern.compile("(?<![가-힣])([가-힣]{2,8}?)(?:도|은|는|이|가|을|를)(?=[\\s,?!]|$)");

    private Excerpt() {}

    /// The sentences that answer best.
    public static String of(Finding finding, String question) {
        List<String> sentences =
                Sentences.of(finding.text()).stream().filter(Excerpt::tells).toList();
        if (sentences.isEmpty() || finding.text().length() <= SHORT) {
            return sentences.isEmpty() ? finding.text().strip() : joined(undoubled(sentences));
        }
        Set<String> asked = pairs(question);
        List<Pattern> wanted = wanted(question);
        List<Integer> best = IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -(score(sentences.get(i), i, asked)
                        + (finding.snippet().contains(sentences.get(i)) ? SNIPPET : 0)
                        + (wanted.stream()
                                        .anyMatch(kind ->
                                                kind.matcher(sentences.get(i)).find())
                                ? KIND
                                : 0))))
                .limit(MOST_SENTENCES)
                .sorted()
                .toList();
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (int i : best) {
            if (kept.isEmpty() || length + sentences.get(i).length() <= 2 * SHORT) {
                kept.add(sentences.get(i));
                length += sentences.get(i).length();
            }
        }
        return joined(kept);
    }

    /// The one sentence of a text that answers best; the text where none does.
    public static String best(String text, String question) {
        Set<String> asked = pairs(question);
        List<Pattern> wanted = wanted(question);
        return Sentences.of(text).stream()
                .filter(sentence -> pointed(sentence, asked, wanted) >= TELLING)
                .max(Comparator.comparingDouble(sentence -> pointed(sentence, asked, wanted)))
                .orElse(text);
    }

    private static double pointed(String sentence, Set<String> asked, List<Pattern> wanted) {
        return score(sentence, 1, asked)
                + (wanted.stream().anyMatch(kind -> kind.matcher(sentence).find()) ? KIND : 0);
    }

    private static List<Pattern> wanted(String question) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(question).find())
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Whether a text has every thing that a question makes its subject: 네일아트 in 네일아트도 해요?
    public static boolean speaksOf(String text, String question) {
        String flat = text.replaceAll("\\s+", "");
        return SUBJECT.matcher(question).results().map(found -> found.group(1)).allMatch(flat::contains);
    }

    /// The source with the span of the words themselves where they stand in one piece.
    public static Source source(Finding finding, String words) {
        Citation citation = finding.citation();
        int at = finding.text().indexOf(words);
        int start = citation.passage().start();
        boolean exact =
                at >= 0 && citation.passage().end() - start == finding.text().length();
        SourceSpan span = new SourceSpan(
                citation.passage().article(),
                citation.passage().version(),
                exact ? start + at : start,
                exact ? start + at + words.length() : citation.passage().end());
        return new Source(span, citation.title(), citation.heading(), words, citation.url(), citation.updatedAt());
    }

    /// The share of the text's letter pairs that the other text has, 0 to 1.
    public static double shared(String text, String other) {
        Set<String> mine = pairs(text);
        Set<String> theirs = pairs(other);
        return mine.isEmpty()
                ? 0
                : (double) mine.stream().filter(theirs::contains).count() / mine.size();
    }

    /// Without the rows of a table that only repeat what a sentence before them says.
    private static List<String> undoubled(List<String> sentences) {
        String prose = sentences.stream()
                .filter(sentence -> !ROW.matcher(sentence).find())
                .collect(Collectors.joining(" "));
        return sentences.stream()
                .filter(sentence -> !ROW.matcher(sentence).find() || shared(sentence, prose) < DOUBLED)
                .toList();
    }

    private static String joined(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.replaceFirst("^[-*•]\\s+", ""))
                .collect(Collectors.joining("\n"));
    }

    /// A heading or a lone word tells nothing.
    private static boolean tells(String sentence) {
        return sentence.matches("(?s).*[.!?。)요다:\\d].*") && sentence.length() > 5;
    }

    /// The share of the question's letter pairs that the sentence has; the first sentence is the answer in short.
    private static double score(String sentence, int at, Set<String> asked) {
        Set<String> pairs = pairs(sentence);
        long shared = asked.stream().filter(pairs::contains).count();
        return (asked.isEmpty() ? 0 : (double) shared / asked.size()) + (at == 0 ? LEAD : 0);
    }

    private static Set<String> pairs(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
