package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Verdict;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// Says what an import did in the reader's language.
final class IngestWording {

    private static final String BUNDLE = "dev.ieum.knowledge.ingest.ingest";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u202A-\u202E\u2066-\u206F]");
    private static final int MAX_NAMED = 20;
    private static final int MAX_PROBLEMS = 50;

    private final ResourceBundle words;
    private final Locale locale;

    private IngestWording(ResourceBundle words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static IngestWording in(Locale locale) {
        Locale known = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        return new IngestWording(
                ResourceBundle.getBundle(
                        BUNDLE,
                        known,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                known);
    }

    String say(String key, Object... values) {
        return printable(new MessageFormat(words.getString(key), locale).format(values));
    }

    /// A file's name may hold what a terminal takes for a command.
    private static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }

    /// Where and what: `faq.csv:17: …`.
    String problem(Problem problem) {
        return printable(problem.place()) + ": " + sentence(problem);
    }

    /// What is wrong, without where.
    String sentence(Problem problem) {
        return say(
                problem.kind().name(),
                problem.details().stream()
                        .map(detail -> words.containsKey("why." + detail) ? words.getString("why." + detail) : detail)
                        .toArray());
    }

    String duration(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60 ? say("seconds", seconds) : say("minutes", seconds / 60, seconds % 60);
    }

    String summary(ImportSummary summary) {
        ImportSummary.Changes changes = summary.changes();
        StringBuilder text = new StringBuilder(say(
                "summary",
                changes.created().size(),
                changes.changed().size(),
                summary.unchanged(),
                changes.archived().size(),
                duration(summary.took())));
        names(text, "created", changes.created());
        names(text, "changed", changes.changed());
        names(text, "archived", changes.archived());
        names(text, "heldBack", changes.heldBack());
        if (!summary.worsened().isEmpty()) {
            text.append('\n')
                    .append(new Verdict(List.of(), List.of(), summary.worsened(), List.of()).difference(locale));
        }
        if (!summary.problems().isEmpty()) {
            text.append('\n').append(say("problems", summary.problems().size()));
            summary.problems().stream()
                    .limit(MAX_PROBLEMS)
                    .forEach(problem -> text.append("\n  ").append(problem(problem)));
            more(text, summary.problems().size() - MAX_PROBLEMS);
        }
        return text.toString();
    }

    private void names(StringBuilder text, String key, List<ArticleKey> keys) {
        if (!keys.isEmpty()) {
            List<String> named =
                    keys.stream().limit(MAX_NAMED).map(ArticleKey::toString).toList();
            text.append('\n').append(say(key, String.join(", ", named)));
            more(text, keys.size() - MAX_NAMED);
        }
    }

    private void more(StringBuilder text, int more) {
        if (more > 0) {
            text.append(' ').append(say("more", more));
        }
    }
}
