package dev.ieum.hub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.MissGroup;
import dev.ieum.knowledge.article.MissedQuestion;
import dev.ieum.knowledge.article.Overlap;
import dev.ieum.knowledge.article.StoredPassage;
import dev.ieum.knowledge.ingest.ImportRun;
import dev.ieum.knowledge.ingest.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the knowledge base found, missed and brought in, as staff see it.
///
/// @param form how instants are written
/// @param names the name of whoever did something
/// @param articles where passages are looked up
public record KnowledgeForms(MessageJson form, UnaryOperator<String> names, Articles articles) {

    public ObjectNode group(MissGroup group) {
        ObjectNode json = Json.object()
                .put("id", group.id().toString())
                .put("locale", group.locale())
                .put("question", group.question())
                .put("firstAt", form.instant(group.span().first()))
                .put("lastAt", form.instant(group.span().last()));
        json.set(
                "counts",
                Json.object()
                        .put("unknown", group.counts().unknown())
                        .put("unhelpful", group.counts().unhelpful())
                        .put("handedOver", group.counts().handedOver())
                        .put("all", group.counts().all()));
        MissGroup.Settled settled = group.settled();
        if (settled != null) {
            json.set(
                    "settled",
                    Json.object()
                            .put("by", names.apply(settled.by()))
                            .put("at", form.instant(settled.at()))
                            .put("note", settled.note()));
        }
        return json;
    }

    public ObjectNode missed(MissedQuestion missed) {
        ObjectNode json = Json.object()
                .put("question", missed.question())
                .put("reason", ArticleForms.code(missed.reason()))
                .put("at", form.instant(missed.at()));
        if (!missed.askedIn().isEmpty()) {
            json.put("conversation", missed.askedIn());
        }
        ArrayNode passages = json.putArray("passages");
        missed.passages().forEach(near -> passages.add(near(near)));
        return json;
    }

    private ObjectNode near(MissedQuestion.Near near) {
        ObjectNode json = place(near.passage()).put("title", near.title()).put("score", near.score());
        Optional<StoredPassage> stored = articles.findPassage(near.passage());
        stored.ifPresent(
                passage -> json.put("locale", passage.citation().locale()).put("text", passage.text()));
        return json;
    }

    private static ObjectNode place(PassageRef passage) {
        return Json.object()
                .put("article", passage.article())
                .put("version", passage.version())
                .put("start", passage.start())
                .put("end", passage.end());
    }

    public ObjectNode finding(Finding finding) {
        ObjectNode json = place(finding.citation().passage())
                .put("locale", finding.citation().locale())
                .put("title", finding.citation().title())
                .put("heading", finding.citation().heading())
                .put("text", finding.text())
                .put("snippet", finding.snippet())
                .put("score", finding.score());
        finding.citation().url().ifPresent(url -> json.put("url", url));
        return json;
    }

    /// The words as they were, and whether the article says something else now.
    public ObjectNode passage(StoredPassage passage, Optional<Article> now) {
        ObjectNode json = place(passage.citation().passage())
                .put("locale", passage.citation().locale())
                .put("title", passage.citation().title())
                .put("heading", passage.citation().heading())
                .put("text", passage.text())
                .put("at", form.instant(passage.citation().updatedAt()));
        passage.citation().url().ifPresent(url -> json.put("url", url));
        int shown = now.map(Article::publishedVersion).orElse(0);
        json.put("published", shown);
        json.put("changed", shown != passage.citation().passage().version());
        return json.put("said", shown != 0 && saysStill(passage, shown));
    }

    private boolean saysStill(StoredPassage passage, int shown) {
        return articles.findText(passage.citation().passage().article(), shown)
                .filter(text -> text.contains(passage.text()))
                .isPresent();
    }

    public ObjectNode overlap(Overlap overlap) {
        ObjectNode json = Json.object().put("kind", ArticleForms.code(overlap.kind()));
        json.set("first", side(overlap.first()));
        json.set("second", side(overlap.second()));
        return json;
    }

    private ObjectNode side(Overlap.Place place) {
        ObjectNode json = ArticleForms.key(place.article())
                .put("version", place.passage().version())
                .put("words", place.words())
                .put("value", place.value());
        articles.find(place.article())
                .ifPresent(
                        article -> json.put("title", article.latest().content().title()));
        return json;
    }

    public ObjectNode site(Site site, Optional<ImportRun> last, String locale) {
        ObjectNode json = Json.object()
                .put("site", site.site())
                .put("start", site.start().toString())
                .put("everyHours", site.everyHours());
        if (site.nextAt() != null) {
            json.put("nextAt", form.instant(site.nextAt()));
        }
        if (site.lastAt() != null) {
            json.put("lastAt", form.instant(site.lastAt()));
        }
        last.ifPresent(run -> json.set("last", run(run, locale)));
        return json;
    }

    /// An import with what it did, as far as it has ended.
    public ObjectNode run(ImportRun run, String locale) {
        ObjectNode json = Json.object()
                .put("id", run.id().toString())
                .put("source", run.source())
                .put("by", names.apply(run.begun().by()))
                .put("at", form.instant(run.begun().at()))
                .put("state", run.endedAt() == null ? "stopped" : run.report().cancelled() ? "cancelled" : "done");
        if (run.endedAt() == null) {
            return json;
        }
        json.put("endedAt", form.instant(run.endedAt()));
        ImportRun.Counts counts = run.report().counts();
        json.set(
                "counts",
                Json.object()
                        .put("created", counts.created())
                        .put("changed", counts.changed())
                        .put("unchanged", counts.unchanged())
                        .put("archived", counts.archived())
                        .put("problems", counts.problems()));
        json.set("heldBack", ArticleForms.texts(run.report().heldBack()));
        json.set("problems", problems(run.report().problems(), locale));
        return json;
    }

    private static ArrayNode problems(List<ImportRun.Told> problems, String locale) {
        ArrayNode json = Json.array();
        boolean korean = !locale.equals(Locale.ENGLISH.getLanguage());
        problems.forEach(problem -> json.addObject()
                .put("place", placeName(problem.place()))
                .put("advice", problem.advice())
                .put("text", korean ? problem.korean() : problem.english()));
        return json;
    }

    /// Files by their names alone.
    private static String placeName(String place) {
        return place.contains("://") || !place.startsWith("/") ? place : place.substring(place.lastIndexOf('/') + 1);
    }
}
