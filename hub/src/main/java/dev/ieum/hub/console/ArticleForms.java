package dev.ieum.hub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.knowledge.article.Applicability;
import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleDiff;
import dev.ieum.knowledge.article.ArticleEvent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticleVersion;
import dev.ieum.knowledge.article.GoldenQuestion;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.Worsened;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Articles, their versions and what the gate says of them, as staff see them.
///
/// @param form how instants are written
/// @param names the name of whoever did something, by what the articles call them
public record ArticleForms(MessageJson form, UnaryOperator<String> names) {

    /// One line of the list.
    public ObjectNode row(Article article) {
        ArticleVersion latest = article.latest();
        ObjectNode json = key(article.key())
                .put("title", latest.content().title())
                .put("state", code(article.standing().state()))
                .put("version", latest.number())
                .put("published", article.publishedVersion())
                .put("by", names.apply(latest.stamp().by()))
                .put("at", form.instant(latest.stamp().at()))
                .put("golden", latest.content().goldenOrNone().size());
        json.set("origin", origin(latest.stamp().origin()));
        return json;
    }

    /// An article with everything that can be edited.
    public ObjectNode whole(Article article) {
        ObjectNode json = row(article);
        json.setAll(content(article.latest().content()));
        ObjectNode standing = Json.object()
                .put("by", names.apply(article.standing().by()))
                .put("at", form.instant(article.standing().at()));
        json.set("standing", standing.put("reason", article.standing().reason()));
        json.set("suspicions", texts(article.latest().suspicions()));
        return json;
    }

    /// What an article says.
    public static ObjectNode content(ArticleContent content) {
        ObjectNode json = Json.object().put("title", content.title()).put("body", content.body());
        json.set("variants", texts(content.variants()));
        ArrayNode golden = json.putArray("golden");
        content.goldenOrNone().forEach(question -> golden.add(golden(question)));
        Applicability applicability = content.applicability();
        if (applicability.from() != null) {
            json.put("from", applicability.from().toString());
        }
        if (applicability.until() != null) {
            json.put("until", applicability.until().toString());
        }
        json.put("audience", code(applicability.audience()));
        json.set("tags", texts(applicability.tags()));
        return json;
    }

    private static ObjectNode golden(GoldenQuestion golden) {
        ObjectNode json = Json.object().put("question", golden.question());
        json.set("facts", texts(golden.facts()));
        return json;
    }

    public ObjectNode version(ArticleVersion version) {
        ObjectNode json = Json.object()
                .put("version", version.number())
                .put("title", version.content().title())
                .put("by", names.apply(version.stamp().by()))
                .put("at", form.instant(version.stamp().at()));
        json.set("origin", origin(version.stamp().origin()));
        return json;
    }

    public ObjectNode event(ArticleEvent event) {
        return Json.object()
                .put("version", event.version())
                .put("what", code(event.what()))
                .put("by", names.apply(event.by()))
                .put("at", form.instant(event.at()))
                .put("reason", event.reason());
    }

    /// The pieces that changed, and those beside them.
    public static ArrayNode diff(List<ArticleDiff.Piece> pieces) {
        ArrayNode json = Json.array();
        pieces.forEach(piece -> json.addObject()
                .put("part", code(piece.part()))
                .put("change", code(piece.change()))
                .put("text", piece.text()));
        return json;
    }

    /// Golden questions with the answers of before and after.
    public static ArrayNode worsened(Collection<Worsened> worsened) {
        ArrayNode json = Json.array();
        worsened.forEach(one -> {
            ObjectNode question = json.addObject().put("question", one.golden().question());
            question.setAll(key(one.owner()));
            question.set("facts", texts(one.golden().facts()));
            question.set("missing", texts(one.missing()));
            question.set("before", answer(one.before()));
            question.set("after", answer(one.after()));
        });
        return json;
    }

    private static ObjectNode answer(Worsened.Answer answer) {
        return Json.object()
                .put("article", answer.article())
                .put("title", answer.title())
                .put("snippet", answer.snippet())
                .put("known", answer.known());
    }

    /// The two members that name an article.
    public static ObjectNode key(ArticleKey key) {
        return Json.object().put("slug", key.slug()).put("locale", key.locale());
    }

    /// Files by their names alone: where they lie on the server is nobody's business.
    private static ObjectNode origin(Origin origin) {
        String location = origin.location();
        return Json.object()
                .put("kind", code(origin.kind()))
                .put(
                        "location",
                        origin.kind() == Origin.Kind.FILE
                                ? location.substring(location.lastIndexOf('/') + 1)
                                : location);
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode json = Json.array();
        texts.forEach(json::add);
        return json;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
