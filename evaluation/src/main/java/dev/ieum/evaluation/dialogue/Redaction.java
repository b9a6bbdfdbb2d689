package dev.ieum.evaluation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes what is personal out of a conversation before it becomes a scenario.
final class Redaction {

    private record Rule(Pattern pattern, String replacement) {}

    private final List<Rule> rules = new ArrayList<>();

    /// @param names the customer's names, as the record and the staff know them
    Redaction(List<String> names) {
        names.stream().filter(name -> name.strip().length() > 1).forEach(name -> {
            rules.add(new Rule(Pattern.compile(Pattern.quote(name)), "손님"));
            if (name.length() == 3) {
                rules.add(new Rule(Pattern.compile(Pattern.quote(name.substring(1)) + "(?=\\s?(?:님|씨|고객))"), "손님"));
            }
        });
        rules.add(new Rule(Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"), "customer@example.com"));
        rules.add(new Rule(Pattern.compile("\\d{6}\\s?-?\\s?[1-8]\\d{6}"), "000000-0000000"));
        rules.add(new Rule(Pattern.compile("(?:\\+82[ -]?|0)1\\d[ -]?\\d{3,4}[ -]?\\d{4}"), "010-0000-0000"));
        rules.add(new Rule(Pattern.compile("\\b([OB])-\\d{3,}(?:-\\d+)?\\b"), "$1-0000"));
        rules.add(new Rule(Pattern.compile("\\b\\d{4}[- ]\\d{4}[- ]\\d{4}(?:[- ]\\d{1,7})?\\b"), "0000-0000-0000"));
        rules.add(new Rule(Pattern.compile("\\b\\d{9,}\\b"), "000000000"));
    }

    String of(String text) {
        String redacted = text;
        for (Rule rule : rules) {
            redacted = rule.pattern().matcher(redacted).replaceAll(rule.replacement());
        }
        return redacted;
    }
}
