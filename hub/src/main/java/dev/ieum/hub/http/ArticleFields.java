package dev.ieum.hub.http;

import dev.ieum.hub.json.Fields;
import dev.ieum.knowledge.article.Applicability;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.Audience;
import dev.ieum.knowledge.article.GoldenQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What staff say an article shall say. To be read before [Fields#check], made into content after it.
final class ArticleFields {
    private static final int MAX_TAGS = 20;
    private static final int MAX_TAG = 40;
    private static final int MAX_FACTS = 20;
    private static final int MAX_FACT = 200;

    private final String title;
    private final String body;
    private final List<String> variants;
    private final List<String> tags;
    private final List<Asked> golden = new ArrayList<>();
    private final Optional<LocalDate> from;
    private final Optional<LocalDate> until;
    private final Audience audience;

    ArticleFields(Fields fields) {
        this.title = fields.text("title", ArticleContent.MAX_TITLE);
        this.body = fields.text("body", ArticleContent.MAX_BODY);
        this.variants = fields.texts("variants", ArticleContent.MAX_VARIANTS, ArticleContent.MAX_TITLE);
        this.tags = fields.texts("tags", MAX_TAGS, MAX_TAG);
        fields.objects("golden", ArticleContent.MAX_GOLDEN).forEach(question -> golden.add(Asked.read(question)));
        this.from = fields.findDate("from");
        this.until = fields.findDate("until");
        this.audience = audience(fields);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            fields.problem("until", "not-date");
        }
    }

    private record Asked(String question, List<String> facts) {
        static Asked read(Fields fields) {
            return new Asked(
                    fields.text("question", ArticleContent.MAX_TITLE), fields.texts("facts", MAX_FACTS, MAX_FACT));
        }
    }

    private static Audience audience(Fields fields) {
        String wanted = fields.findText("audience", MAX_TAG).orElse("everyone");
        if (!wanted.equals("everyone") && !wanted.equals("staff")) {
            fields.problem("audience", "unknown", wanted);
        }
        return wanted.equals("staff") ? Audience.STAFF : Audience.EVERYONE;
    }

    ArticleContent content() {
        return new ArticleContent(
                title,
                variants,
                body,
                new Applicability(from.orElse(null), until.orElse(null), audience, tags),
                golden.stream()
                        .map(asked -> new GoldenQuestion(asked.question(), asked.facts()))
                        .toList());
    }
}
