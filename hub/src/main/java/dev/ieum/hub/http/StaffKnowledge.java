package dev.ieum.hub.http;

import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.console.ArticleForms;
import dev.ieum.hub.console.KnowledgeForms;
import dev.ieum.hub.staff.Account;
import dev.ieum.hub.staff.Accounts;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.knowledge.article.UnusableArticle;
import io.javalin.http.Context;
import java.util.Map;
import java.util.stream.Collectors;

/// The knowledge base as staff reach it.
///
/// @param accounts give the names of those who wrote
record StaffKnowledge(KnowledgeBase base, Accounts accounts, MessageJson form) {
    static final String BASE = StaffDoor.BASE + "/knowledge";
    /// An article's path. In the slug `~1` stands for a slash and `~0` for a tilde (RFC 6901).
    static final String ARTICLE = BASE + "/articles/{locale}/{slug}";

    Articles articles() {
        return base.articles();
    }

    Publisher publisher() {
        return base.publisher();
    }

    ArticleForms articleForms() {
        Map<String, String> names = names();
        return new ArticleForms(form, by -> names.getOrDefault(by, by));
    }

    KnowledgeForms forms() {
        Map<String, String> names = names();
        return new KnowledgeForms(form, by -> names.getOrDefault(by, by), base.articles());
    }

    private Map<String, String> names() {
        return accounts.list().stream()
                .collect(Collectors.toMap(
                        account -> by(account), account -> account.member().name()));
    }

    /// What the articles call a member of the staff: a login is nobody else's.
    static String by(Account account) {
        return account.login();
    }

    /// The article that the path names.
    ///
    /// @throws Refusal 404 if the path cannot name one
    static ArticleKey key(Context ctx) {
        try {
            String slug = ctx.pathParam("slug").replace("~1", "/").replace("~0", "~");
            return new ArticleKey(slug, ctx.pathParam("locale"));
        } catch (UnusableArticle _) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND);
        }
    }

    /// @throws Refusal 404 if there is no such article
    Article article(ArticleKey key) {
        return articles().find(key).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND));
    }
}
