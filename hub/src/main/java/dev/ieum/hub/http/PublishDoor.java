package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.console.ArticleForms;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.Account;
import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Verdict;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What decides which articles customers are shown. Administrators publish and archive; anybody may ask what the gate
/// would say, and ask for a draft to be looked at.
final class PublishDoor implements Door {
    private static final int MAX_REASON = 1_000;

    private final StaffAccess access;
    private final StaffKnowledge knowledge;

    PublishDoor(StaffAccess access, StaffKnowledge knowledge) {
        this.access = access;
        this.knowledge = knowledge;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(StaffKnowledge.ARTICLE + "/check", this::check);
        routes.post(StaffKnowledge.ARTICLE + "/submit", this::submit);
        routes.post(StaffKnowledge.ARTICLE + "/publish", this::publish);
        routes.post(StaffKnowledge.ARTICLE + "/archive", this::archive);
    }

    private void check(Context ctx) {
        access.act(ctx);
        ArticleKey key = knowledge.article(StaffKnowledge.key(ctx)).key();
        long started = System.nanoTime();
        answer(ctx, key, knowledge.publisher().check(List.of(key)), started);
    }

    private void submit(Context ctx) {
        Account by = access.act(ctx).account();
        ArticleKey key = knowledge.article(StaffKnowledge.key(ctx)).key();
        knowledge.articles().submit(key, StaffKnowledge.by(by));
        answer(ctx, key);
    }

    /// With `override` the reason is kept in the article's history, beside what the gate said.
    private void publish(Context ctx) {
        String by = StaffKnowledge.by(access.govern(ctx).account());
        Article article = knowledge.article(StaffKnowledge.key(ctx));
        Fields fields = Requests.fields(ctx);
        long version = fields.number("version", 1, Integer.MAX_VALUE);
        Optional<String> reason =
                fields.has("override") ? Optional.of(fields.text("override", MAX_REASON)) : Optional.empty();
        fields.check();
        ArticleKey key = article.key();
        if (article.latest().number() != version) {
            throw ArticleDoor.changed(knowledge, article);
        }
        long started = System.nanoTime();
        Verdict verdict = reason.isPresent()
                ? knowledge.publisher().publishAnyway(key, by, reason.get())
                : knowledge.publisher().publish(key, by);
        if (!verdict.passed()) {
            int worse = verdict.worsened().size();
            throw Refusal.of(Kind.GATE, Integer.toString(worse))
                    .with("worsened", ArticleForms.worsened(verdict.worsened()));
        }
        answer(ctx, key, verdict, started);
    }

    private void archive(Context ctx) {
        Account by = access.govern(ctx).account();
        ArticleKey key = knowledge.article(StaffKnowledge.key(ctx)).key();
        Fields fields = Requests.fields(ctx);
        String reason = fields.text("reason", MAX_REASON);
        fields.check();
        knowledge.articles().archive(key, StaffKnowledge.by(by), reason.strip());
        answer(ctx, key);
    }

    private void answer(Context ctx, ArticleKey key) {
        ObjectNode json = Json.object();
        json.set("article", knowledge.articleForms().whole(knowledge.article(key)));
        ChatDoor.answer(ctx, json);
    }

    private void answer(Context ctx, ArticleKey key, Verdict verdict, long started) {
        ObjectNode json = Json.object().put("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        json.set("article", knowledge.articleForms().whole(knowledge.article(key)));
        json.put("passed", verdict.passed());
        json.set("worsened", ArticleForms.worsened(verdict.worsened()));
        json.set("unmet", ArticleForms.worsened(verdict.unmet()));
        ChatDoor.answer(ctx, json);
    }
}
