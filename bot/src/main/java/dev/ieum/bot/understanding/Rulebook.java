package dev.ieum.bot.understanding;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/// Finds values by a list of rules. Where two rules claim the same words the longer match wins, then the earlier rule.
final class Rulebook {

    private static final Comparator<Mention> LONGEST_FIRST =
            Comparator.comparingInt(Mention::length).reversed().thenComparingInt(Mention::start);

    private final List<Rule> rules;

    Rulebook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    List<Mention> find(String text, LocalDateTime now) {
        List<Mention> candidates = new ArrayList<>();
        for (Rule rule : rules) {
            collect(rule, text, now, candidates);
        }
        return withoutOverlaps(candidates);
    }

    private static void collect(Rule rule, String text, LocalDateTime now, List<Mention> into) {
        Matcher matcher = rule.pattern().matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            if (matcher.end() == matcher.start()) {
                from = matcher.end() + 1;
                continue;
            }
            var value = rule.reader().read(matcher.toMatchResult(), now);
            if (value.isPresent()) {
                into.add(new Mention(matcher.start(), matcher.end(), matcher.group(), value.get()));
                from = matcher.end();
            } else {
                from = matcher.start() + 1;
            }
        }
    }

    /// Keeps the longest of those that overlap; the result is in the text's order.
    static List<Mention> withoutOverlaps(List<Mention> candidates) {
        List<Mention> sorted = new ArrayList<>(candidates);
        sorted.sort(LONGEST_FIRST);
        List<Mention> kept = new ArrayList<>();
        for (Mention candidate : sorted) {
            if (kept.stream().noneMatch(candidate::overlaps)) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparingInt(Mention::start));
        return kept;
    }
}
