package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.ApiKeys.Scope;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.Saved;
import dev.ieum.knowledge.article.UnusableArticle;
import dev.ieum.knowledge.article.Verdict;
import dev.ieum.knowledge.semantic.Meanings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The shop's own systems bring articles in and search them.
final class KnowledgeDoor implements Door {
    private static final String BASE = "/api/v1/knowledge";
    private static final Origin SHOP = new Origin(Origin.Kind.SHOP, "");
    private static final String BY = "api";
    private static final int MAX_LOCALE = 3;
    private static final int MAX_VARIANT = 500;
    private static final int PAGE = 10;

    /// So long the answer waits for the meaning of what it brought, so that the next search finds it by meaning too.
    private static final Duration ARTICLE_PATIENCE = Duration.ofSeconds(2);

    private static final Duration IMPORT_PATIENCE = Duration.ofSeconds(25);

    private final ApiAccess access;
    private final KnowledgeBase knowledge;

    KnowledgeDoor(ApiAccess access, KnowledgeBase knowledge) {
        this.access = access;
        this.knowledge = knowledge;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.put(BASE + "/articles/{slug}", this::put);
        routes.post(BASE + "/import", this::bring);
        routes.post(BASE + "/search", this::search);
    }

    /// An article as it was sent.
    private record Wanted(Edit edit, boolean publish) {}

    private void put(Context ctx) {
        access.enter(ctx, Scope.KNOWLEDGE_WRITE);
        Wanted wanted = read(ctx.pathParam("slug"), Requests.fields(ctx));
        ObjectNode result = Json.object();
        say(result, knowledge.articles().put(wanted.edit()));
        if (wanted.publish()) {
            publish(Map.of(wanted.edit().key(), result));
        }
        result.put("semantic", embedded(ARTICLE_PATIENCE));
        ChatDoor.answer(ctx, result);
    }

    private void bring(Context ctx) {
        access.enter(ctx, Scope.KNOWLEDGE_WRITE);
        Lines lines = new Lines();
        try {
            lines.read(ctx.req().getInputStream(), batch -> take(lines, batch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChatDoor.answer(ctx, lines.answer().put("semantic", embedded(IMPORT_PATIENCE)));
    }

    /// `ready` when everything is searched by meaning too, `pending` while vectors are being made, `off`
    /// without a model.
    private String embedded(Duration patience) {
        Meanings.Progress progress = knowledge.awaitEmbedding(patience);
        if (progress.model().isEmpty()) {
            return "off";
        }
        return progress.serving() ? "ready" : "pending";
    }

    private void take(Lines lines, List<Lines.Line> batch) {
        List<Edit> edits = new ArrayList<>();
        Map<ArticleKey, ObjectNode> results = new LinkedHashMap<>();
        Map<ArticleKey, ObjectNode> shown = new LinkedHashMap<>();
        for (Lines.Line line : batch) {
            lines.attempt(line, () -> {
                Fields fields = new Fields(line.json());
                Wanted wanted = read(fields.text("slug", ArticleKey.MAX_SLUG), fields);
                edits.add(wanted.edit());
                results.put(wanted.edit().key(), line.result());
                if (wanted.publish()) {
                    shown.put(wanted.edit().key(), line.result());
                }
                line.result()
                        .put("slug", wanted.edit().key().slug())
                        .put("status", "ok")
                        .put("state", "draft");
            });
        }
        knowledge.articles().putAll(edits).forEach(saved -> {
            ObjectNode result = results.get(saved.key());
            if (result != null && saved instanceof Saved.Unusable wrong) {
                lines.fail(result, wrong.message());
                shown.remove(wrong.key());
            } else if (result != null) {
                say(result, saved);
            }
        });
        publish(shown);
    }

    private static Wanted read(String slug, Fields fields) {
        String title = fields.text("title", ArticleContent.MAX_TITLE);
        String body = fields.text("body", ArticleContent.MAX_BODY);
        String locale = fields.findText("locale", MAX_LOCALE).orElse("ko").toLowerCase(Locale.ROOT);
        List<String> variants = fields.texts("variants", ArticleContent.MAX_VARIANTS, MAX_VARIANT);
        String state = fields.findText("state", 10).orElse("published");
        if (!state.equals("published") && !state.equals("draft")) {
            fields.problem("state", "unknown", state);
        }
        fields.check();
        Edit edit = Edit.of(new ArticleKey(slug, locale), ArticleContent.of(title, variants, body), SHOP, BY);
        return new Wanted(edit, state.equals("published"));
    }

    private static void say(ObjectNode result, Saved saved) {
        int version = switch (saved) {
            case Saved.Stored stored -> stored.version();
            case Saved.Unchanged unchanged -> unchanged.version();
            case Saved.Stale stale -> stale.version();
            case Saved.Unusable wrong -> throw new UnusableArticle(wrong.field(), wrong.message());
        };
        result.put("slug", saved.key().slug())
                .put("locale", saved.key().locale())
                .put("version", version);
        result.put("status", saved instanceof Saved.Unchanged ? "unchanged" : "ok");
        if (!result.has("state")) {
            result.put("state", "draft");
        }
    }

    /// Publishes together; what makes an answer worse stays a draft and says why.
    private void publish(Map<ArticleKey, ObjectNode> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Verdict verdict = knowledge.publisher().publishAll(wanted.keySet(), BY);
        wanted.values().forEach(result -> result.put("state", "published"));
        verdict.refused().forEach(key -> {
            ObjectNode result = wanted.get(key);
            if (result != null) {
                result.put("state", "draft").put("status", "refused").put("detail", verdict.difference(Locale.ENGLISH));
            }
        });
    }

    private void search(Context ctx) {
        access.enter(ctx, Scope.KNOWLEDGE_READ);
        Fields fields = Requests.fields(ctx);
        String query = fields.text("query", Question.MAX_CHARACTERS);
        int limit = fields.findNumber("limit", 1, Question.MAX_LIMIT)
                .orElse((long) PAGE)
                .intValue();
        String locale = fields.findText("locale", MAX_LOCALE).orElse("ko");
        fields.check();
        Findings findings = knowledge.search(new Question(query, locale, limit));
        ObjectNode json = Json.object().put("confidence", findings.confidence()).put("known", findings.known());
        ArrayNode passages = json.putArray("passages");
        findings.findings().forEach(found -> passages.add(passage(found, findings.confidence())));
        ChatDoor.answer(ctx, json);
    }

    /// The score is the probability that the first passage answers, and for the others as much less as they
    /// match worse: scores of different searches can be compared.
    private static ObjectNode passage(Finding found, double confidence) {
        return Json.object()
                .put("article", found.citation().passage().article())
                .put("title", found.citation().title())
                .put("heading", found.citation().heading())
                .put("text", found.text())
                .put("snippet", found.snippet())
                .put("score", found.score() * confidence);
    }
}
