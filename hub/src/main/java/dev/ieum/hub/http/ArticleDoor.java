package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.console.ArticleForms;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.Account;
import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.ArticleDiff;
import dev.ieum.knowledge.article.ArticleFilter;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticleState;
import dev.ieum.knowledge.article.ArticleVersion;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.Saved;
import dev.ieum.knowledge.article.UnusableArticle;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Staff read, write and look back at articles. What is shown to customers changes in [PublishDoor] only.
final class ArticleDoor implements Door {
    private static final int PAGE = 100;
    private static final int MAX_QUERY = 200;

    private final StaffAccess access;
    private final StaffKnowledge knowledge;

    ArticleDoor(StaffAccess access, StaffKnowledge knowledge) {
        this.access = access;
        this.knowledge = knowledge;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(StaffKnowledge.BASE + "/articles", this::list);
        routes.get(StaffKnowledge.ARTICLE, this::show);
        routes.put(StaffKnowledge.ARTICLE, this::save);
        routes.get(StaffKnowledge.ARTICLE + "/history", this::history);
        routes.get(StaffKnowledge.ARTICLE + "/diff", this::diff);
        routes.post(StaffKnowledge.ARTICLE + "/restore", this::restore);
    }

    private void list(Context ctx) {
        access.enter(ctx);
        int limit = (int) Math.max(1, Requests.number(ctx, "limit", PAGE, ArticleFilter.MAX_LIMIT));
        List<Article> found = knowledge
                .articles()
                .list(new ArticleFilter(state(ctx), query(ctx, "locale"), query(ctx, "query"), "", after(ctx), limit));
        ObjectNode json = Json.object();
        ArrayNode rows = json.putArray("articles");
        ArticleForms forms = knowledge.articleForms();
        found.forEach(article -> rows.add(forms.row(article)));
        ObjectNode counts = json.putObject("counts");
        var known = knowledge.articles().counts();
        for (ArticleState state : ArticleState.values()) {
            counts.put(state.name().toLowerCase(Locale.ROOT).replace('_', '-'), known.getOrDefault(state, 0));
        }
        if (found.size() == limit) {
            json.put("next", found.getLast().key().toString());
        }
        ChatDoor.answer(ctx, json);
    }

    private static @Nullable ArticleState state(Context ctx) {
        String wanted = query(ctx, "state");
        if (wanted.isEmpty()) {
            return null;
        }
        return Arrays.stream(ArticleState.values())
                .filter(state ->
                        state.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.ofFields(List.of(new BadField("?state", "unknown", wanted))));
    }

    private static @Nullable ArticleKey after(Context ctx) {
        String after = query(ctx, "after");
        int slash = after.lastIndexOf('/');
        if (after.isEmpty()) {
            return null;
        }
        try {
            return new ArticleKey(after.substring(0, Math.max(0, slash)), after.substring(slash + 1));
        } catch (UnusableArticle _) {
            throw Refusal.ofFields(List.of(new BadField("?after", "invalid")));
        }
    }

    private static String query(Context ctx, String name) {
        String text = ctx.queryParam(name);
        String wanted = text == null ? "" : text.strip();
        if (wanted.length() > MAX_QUERY) {
            throw Refusal.ofFields(List.of(new BadField("?" + name, "too-long", Integer.toString(MAX_QUERY))));
        }
        return wanted;
    }

    private void show(Context ctx) {
        access.enter(ctx);
        answer(ctx, StaffKnowledge.key(ctx));
    }

    private void answer(Context ctx, ArticleKey key) {
        ObjectNode json = Json.object();
        json.set("article", knowledge.articleForms().whole(knowledge.article(key)));
        ChatDoor.answer(ctx, json);
    }

    private void save(Context ctx) {
        Account by = access.act(ctx).account();
        ArticleKey key = StaffKnowledge.key(ctx);
        Fields fields = Requests.fields(ctx);
        ArticleFields read = new ArticleFields(fields);
        int basedOn = (int) fields.number("basedOn", 0, Integer.MAX_VALUE);
        Optional<UUID> miss = fields.findText("answers", 100).flatMap(id -> MissDoor.id(fields, id));
        fields.check();
        put(
                key,
                new Edit(
                        key,
                        read.content(),
                        Origin.WRITTEN_HERE,
                        StaffKnowledge.by(by),
                        basedOn == 0 ? Edit.NOTHING : basedOn));
        miss.ifPresent(id -> knowledge.base().misses().settle(id, StaffKnowledge.by(by), key.toString()));
        answer(ctx, key);
    }

    private void put(ArticleKey key, Edit edit) {
        switch (knowledge.articles().put(edit)) {
            case Saved.Stored _, Saved.Unchanged _ -> {}
            case Saved.Stale stale ->
                throw edit.basedOn() == Edit.NOTHING
                        ? Refusal.of(Kind.ARTICLE_EXISTS, key.slug())
                        : changed(knowledge, knowledge.article(stale.key()));
            case Saved.Unusable wrong -> throw new UnusableArticle(wrong.field(), wrong.message());
        }
    }

    /// Somebody else was faster.
    static Refusal changed(StaffKnowledge knowledge, Article now) {
        ArticleForms forms = knowledge.articleForms();
        return Refusal.of(
                        Kind.ARTICLE_CHANGED,
                        forms.names().apply(now.latest().stamp().by()))
                .with("article", forms.row(now));
    }

    private void history(Context ctx) {
        access.enter(ctx);
        ArticleKey key = StaffKnowledge.key(ctx);
        Article article = knowledge.article(key);
        ArticleForms forms = knowledge.articleForms();
        ObjectNode json = Json.object();
        json.set("article", forms.row(article));
        ArrayNode versions = json.putArray("versions");
        knowledge.articles().history(key).forEach(version -> versions.add(forms.version(version)));
        ArrayNode events = json.putArray("events");
        knowledge.articles().events(key).forEach(event -> events.add(forms.event(event)));
        ChatDoor.answer(ctx, json);
    }

    private void diff(Context ctx) {
        access.enter(ctx);
        ArticleKey key = StaffKnowledge.key(ctx);
        ArticleVersion from = version(key, (int) Requests.number(ctx, "from", 0, Integer.MAX_VALUE), "?from");
        ArticleVersion to = version(key, (int) Requests.number(ctx, "to", 0, Integer.MAX_VALUE), "?to");
        ObjectNode json = Json.object().put("from", from.number()).put("to", to.number());
        json.set("pieces", ArticleForms.diff(ArticleDiff.between(from.content(), to.content())));
        ChatDoor.answer(ctx, json);
    }

    private ArticleVersion version(ArticleKey key, int number, String field) {
        return knowledge
                .articles()
                .findVersion(key.slug(), number)
                .filter(version -> version.key().equals(key))
                .orElseThrow(() -> Refusal.ofFields(List.of(new BadField(field, "unknown", "" + number))));
    }

    /// An old version's words as a new draft.
    private void restore(Context ctx) {
        Account by = access.act(ctx).account();
        ArticleKey key = StaffKnowledge.key(ctx);
        Fields fields = Requests.fields(ctx);
        int number = (int) fields.number("version", 1, Integer.MAX_VALUE);
        int basedOn = (int) fields.number("basedOn", 1, Integer.MAX_VALUE);
        fields.check();
        ArticleVersion old = version(key, number, "/version");
        put(key, new Edit(key, old.content(), Origin.WRITTEN_HERE, StaffKnowledge.by(by), basedOn));
        answer(ctx, key);
    }
}
