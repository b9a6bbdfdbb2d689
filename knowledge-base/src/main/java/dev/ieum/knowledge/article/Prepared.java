package dev.ieum.knowledge.article;

import java.util.List;

/// An edit with everything that can be worked out before the transaction begins, because only one writer at a time may
/// be inside one.
///
/// @param edit what is to be stored
/// @param plain the body as a reader sees it
/// @param spans the passages' places
/// @param suspicions sentences that talk to a model
record Prepared(Edit edit, String plain, List<Splitter.Span> spans, List<String> suspicions) {

    /// @throws UnusableArticle if nothing of the body would be seen
    static Prepared of(Edit edit) {
        ArticleContent content = edit.content();
        PlainText plain = MarkdownReader.read(
                content.body(), content.title(), edit.key().locale().equals("ko"));
        if (plain.text().isEmpty()) {
            throw new UnusableArticle("body", "an article needs a body that says something");
        }
        return new Prepared(edit, plain.text(), Splitter.split(plain), Suspicions.in(plain.text()));
    }
}
