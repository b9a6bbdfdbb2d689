package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.UnusableArticle;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes an article of a fetched document.
final class PageReader {

    /// A page that says less than this many characters is an index, an empty list or a form, and becomes no article.
    static final int MIN_CHARACTERS = 30;

    private PageReader() {}

    /// @param article what the document says; null: nothing that is to be shown
    /// @param hash over what a reader sees; empty without article
    /// @param canonical the address that the document calls its own; null: none
    /// @param links where it leads
    /// @param problems what is doubtful about it
    record Read(
            @Nullable Incoming article,
            String hash,
            @Nullable URI canonical,
            List<URI> links,
            List<Problem> problems) {

        static Read nothing(List<Problem> problems) {
            return new Read(null, "", null, List.of(), problems);
        }
    }

    static Read read(Fetched.Document document) {
        String type = document.contentType().toLowerCase(Locale.ROOT);
        byte[] bytes = document.bytes();
        boolean pdf = type.startsWith("application/pdf") || startsWith(bytes, "%PDF-");
        if (pdf) {
            return pdf(document);
        }
        boolean plain = type.startsWith("text/plain") || type.startsWith("text/markdown");
        boolean html = type.isEmpty() || type.startsWith("text/html") || type.startsWith("application/xhtml");
        if (bytes.length == 0 || !(plain || html)) {
            return Read.nothing(List.of(problem(document, Kind.NOT_A_PAGE, bytes.length == 0 ? "0" : type)));
        }
        return html ? html(document) : plain(document);
    }

    private static Read html(Fetched.Document document) {
        Charsets.Decoded decoded = HtmlPage.decode(document.bytes(), document.contentType());
        HtmlPage page = HtmlPage.read(decoded.text(), document.address());
        List<Problem> problems = broken(document, decoded);
        List<URI> links = page.directives().follow() ? page.links() : List.of();
        boolean shown = page.directives().index() && page.markdown().length() >= MIN_CHARACTERS;
        if (!shown) {
            return new Read(null, "", page.canonical(), links, problems);
        }
        Incoming article = article(document, page.title(), page.markdown(), page.locale(), problems);
        return new Read(article, hash(article), page.canonical(), links, problems);
    }

    private static Read plain(Fetched.Document document) {
        Charsets.Decoded decoded = HtmlPage.decode(document.bytes(), document.contentType());
        List<Problem> problems = broken(document, decoded);
        if (decoded.text().strip().length() < MIN_CHARACTERS) {
            return Read.nothing(problems);
        }
        String body =
                String.join("\n", decoded.text().lines().map(Markdown::escape).toList());
        Incoming article = article(document, name(document.address()), body, Languages.of(body), problems);
        return new Read(article, hash(article), null, List.of(), problems);
    }

    private static Read pdf(Fetched.Document document) {
        Harvest harvest = PdfFile.read(
                document.address().toString(), name(document.address()), document.bytes(), origin(document.address()));
        if (harvest.articles().isEmpty()) {
            return Read.nothing(harvest.problems());
        }
        Incoming read = harvest.articles().getFirst();
        Incoming article = at(document.address(), read);
        return new Read(article, hash(article), null, List.of(), harvest.problems());
    }

    private static @Nullable Incoming article(
            Fetched.Document document, String title, String body, String locale, List<Problem> problems) {
        URI address = document.address();
        try {
            String text = body;
            if (text.length() > ArticleContent.MAX_BODY) {
                text = text.substring(0, ArticleContent.MAX_BODY);
                problems.add(problem(document, Kind.TOO_LARGE, "1"));
            }
            String shortTitle = title.substring(0, Math.min(title.length(), ArticleContent.MAX_TITLE));
            return new Incoming(
                    key(address, locale), ArticleContent.of(shortTitle, List.of(), text), origin(address), false);
        } catch (UnusableArticle e) {
            problems.add(problem(document, Kind.BAD_FIELD, e.field(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    /// The same article as if it had been read at `address`.
    static Incoming at(URI address, Incoming article) {
        return new Incoming(key(address, article.key().locale()), article.content(), origin(address), article.draft());
    }

    private static ArticleKey key(URI address, String locale) {
        return new ArticleKey(Slugs.unique(name(address), address.toString()), locale);
    }

    private static Origin origin(URI address) {
        return new Origin(Origin.Kind.PAGE, address.toString());
    }

    /// The readable part of an address: its path, or its host when it is the front page.
    private static String name(URI address) {
        String path =
                URLDecoder.decode(String.valueOf(address.getRawPath()).replace("+", "%2B"), StandardCharsets.UTF_8);
        String plain =
                path.replaceAll("\\.(html?|php|aspx?|jsp|do|pdf|txt|md)$", "").replaceAll("^/|/$", "");
        return plain.isEmpty() ? String.valueOf(address.getHost()) : plain;
    }

    private static String hash(@Nullable Incoming article) {
        return article == null
                ? ""
                : Slugs.fullHash(
                        article.content().title() + "\n" + article.content().body());
    }

    private static List<Problem> broken(Fetched.Document document, Charsets.Decoded decoded) {
        List<Problem> problems = new ArrayList<>();
        if (decoded.broken() > 0) {
            problems.add(problem(document, Kind.BROKEN_CHARACTERS, String.valueOf(decoded.broken())));
        }
        return problems;
    }

    private static Problem problem(Fetched.Document document, Kind kind, String... details) {
        return Problem.of(document.address().toString(), kind, details);
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
