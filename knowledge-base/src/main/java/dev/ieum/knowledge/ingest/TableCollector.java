package dev.ieum.knowledge.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.UnusableArticle;
import dev.ieum.knowledge.ingest.ArticleFields.Source;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns the entries of one table into articles: keeps the good ones and notes the others with their lines.
final class TableCollector {

    /// A file gives at most this many articles.
    static final int MAX_ENTRIES = 200_000;
    /// At most this many problems of one file are listed.
    static final int MAX_PROBLEMS = 200;

    private final String place;
    private final String stem;
    private final List<Incoming> articles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<ArticleKey, Long> lines = new HashMap<>();

    TableCollector(String place, String stem) {
        this.place = place;
        this.stem = stem;
    }

    void entry(long line, JsonNode fields) {
        if (!ArticleFields.has(fields, ArticleFields.TITLE)) {
            problem(Problem.atLine(place, line, Kind.NO_QUESTION));
            return;
        }
        if (!ArticleFields.has(fields, ArticleFields.BODY)) {
            problem(Problem.atLine(place, line, Kind.NO_ANSWER));
            return;
        }
        try {
            Origin origin = new Origin(Origin.Kind.FILE, place);
            add(line, ArticleFields.read(fields, new Source(stem, null, null, null, null, origin)));
        } catch (UnusableArticle e) {
            problem(Problem.atLine(place, line, Kind.BAD_FIELD, e.field(), String.valueOf(e.getMessage())));
        }
    }

    private void add(long line, Incoming article) {
        Long earlier = lines.putIfAbsent(article.key(), line);
        if (earlier != null) {
            problem(Problem.atLine(place, line, Kind.DUPLICATE, String.valueOf(earlier)));
        } else if (articles.size() == MAX_ENTRIES) {
            problem(Problem.atLine(place, line, Kind.TOO_MANY, String.valueOf(MAX_ENTRIES)));
        } else {
            articles.add(article);
        }
    }

    void problem(Problem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    boolean isFull() {
        return articles.size() >= MAX_ENTRIES;
    }

    Harvest harvest() {
        return new Harvest(articles, problems);
    }
}
