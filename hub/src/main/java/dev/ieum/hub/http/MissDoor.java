package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.console.KnowledgeForms;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.Account;
import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.GoldenQuestion;
import dev.ieum.knowledge.article.MissGroup;
import dev.ieum.knowledge.article.MissedQuestion;
import dev.ieum.knowledge.article.Misses;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.Saved;
import dev.ieum.knowledge.article.UnusableArticle;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The questions that customers got no good answer to, and what staff do about them. A new article settles its group
/// when it is saved with `answers`.
final class MissDoor implements Door {
    private static final String BASE = StaffKnowledge.BASE + "/misses";
    private static final int MAX_NOTE = 1_000;
    private static final int MAX_FACTS = 20;
    private static final int MAX_FACT = 200;
    private static final int MAX_LOCALE = 3;

    private final StaffAccess access;
    private final StaffKnowledge knowledge;

    MissDoor(StaffAccess access, StaffKnowledge knowledge) {
        this.access = access;
        this.knowledge = knowledge;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(BASE, this::list);
        routes.get(BASE + "/{id}", this::show);
        routes.post(BASE + "/{id}/add", this::addTo);
        routes.post(BASE + "/{id}/settle", this::settle);
        routes.post(BASE + "/{id}/reopen", this::reopen);
    }

    private Misses misses() {
        return knowledge.base().misses();
    }

    private void list(Context ctx) {
        access.enter(ctx);
        String state = Optional.ofNullable(ctx.queryParam("state")).orElse("open");
        List<MissGroup> groups = switch (state) {
            case "open" -> misses().list(Misses.MAX_LISTED);
            case "settled" -> misses().listSettled(Misses.MAX_LISTED);
            default -> throw Refusal.ofFields(List.of(new BadField("?state", "unknown", state)));
        };
        KnowledgeForms forms = knowledge.forms();
        ObjectNode json = Json.object();
        ArrayNode rows = json.putArray("groups");
        groups.forEach(group -> rows.add(forms.group(group)));
        ChatDoor.answer(ctx, json);
    }

    private void show(Context ctx) {
        access.enter(ctx);
        answer(ctx, group(ctx).id());
    }

    private void answer(Context ctx, UUID id) {
        MissGroup group = misses().find(id).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND));
        KnowledgeForms forms = knowledge.forms();
        ObjectNode json = Json.object();
        json.set("group", forms.group(group));
        ArrayNode questions = json.putArray("questions");
        misses().questions(id).forEach(missed -> questions.add(forms.missed(missed)));
        ChatDoor.answer(ctx, json);
    }

    private MissGroup group(Context ctx) {
        return findId(ctx.pathParam("id")).flatMap(misses()::find).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND));
    }

    /// A group's id in a body; a problem of its field when it is none.
    static Optional<UUID> id(Fields fields, String id) {
        Optional<UUID> found = findId(id);
        if (found.isEmpty()) {
            fields.problem("answers", "unknown", id);
        }
        return found;
    }

    private static Optional<UUID> findId(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The group's questions become ways of asking an article's question, the first of them a golden one: the article
    /// has a new draft then.
    private void addTo(Context ctx) {
        Account by = access.act(ctx).account();
        MissGroup group = group(ctx);
        Fields fields = Requests.fields(ctx);
        String slug = fields.text("slug", ArticleKey.MAX_SLUG);
        String locale = fields.findText("locale", MAX_LOCALE).orElse(group.locale());
        List<String> facts = fields.texts("facts", MAX_FACTS, MAX_FACT);
        fields.check();
        Article article = findArticle(slug, locale)
                .orElseThrow(() -> Refusal.ofFields(List.of(new BadField("/slug", "unknown", slug))));
        Edit edit = new Edit(
                article.key(),
                extended(article.latest().content(), group, facts),
                Origin.WRITTEN_HERE,
                StaffKnowledge.by(by),
                article.latest().number());
        switch (knowledge.articles().put(edit)) {
            case Saved.Stored _, Saved.Unchanged _ -> {}
            case Saved.Stale stale -> throw ArticleDoor.changed(knowledge, knowledge.article(stale.key()));
            case Saved.Unusable wrong -> throw new UnusableArticle(wrong.field(), wrong.message());
        }
        misses().settle(group.id(), StaffKnowledge.by(by), article.key().toString());
        ObjectNode json = Json.object();
        json.set("article", knowledge.articleForms().whole(knowledge.article(article.key())));
        ChatDoor.answer(ctx, json);
    }

    private Optional<Article> findArticle(String slug, String locale) {
        try {
            return knowledge.articles().find(new ArticleKey(slug, locale));
        } catch (UnusableArticle _) {
            return Optional.empty();
        }
    }

    private ArticleContent extended(ArticleContent content, MissGroup group, List<String> facts) {
        List<String> variants = new ArrayList<>(content.variants());
        misses().questions(group.id()).reversed().stream()
                .map(MissedQuestion::question)
                .filter(question -> question.length() <= ArticleContent.MAX_TITLE && !question.equals(content.title()))
                .forEach(variants::add);
        List<GoldenQuestion> golden = new ArrayList<>(content.goldenOrNone());
        if (golden.stream().noneMatch(known -> known.question().equals(group.question()))) {
            golden.add(new GoldenQuestion(group.question(), facts));
        }
        return new ArticleContent(
                content.title(),
                variants.stream().distinct().toList(),
                content.body(),
                content.applicability(),
                golden);
    }

    private void settle(Context ctx) {
        Account by = access.act(ctx).account();
        MissGroup group = group(ctx);
        Fields fields = Requests.fieldsOrNone(ctx);
        String note = fields.findText("note", MAX_NOTE).orElse("");
        fields.check();
        misses().settle(group.id(), StaffKnowledge.by(by), note.strip());
        answer(ctx, group.id());
    }

    private void reopen(Context ctx) {
        access.act(ctx);
        MissGroup group = group(ctx);
        misses().reopen(group.id());
        answer(ctx, group.id());
    }
}
