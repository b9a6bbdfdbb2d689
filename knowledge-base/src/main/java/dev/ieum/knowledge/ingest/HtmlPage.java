package dev.ieum.knowledge.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a web page says, without its frame.
///
/// @param title the page's own title, without the site's name
/// @param locale as the page says, otherwise by the letters used
/// @param markdown the main content
/// @param canonical the address that the page calls its own; null: none
/// @param links where it leads, as absolute addresses, in order, without repetitions
/// @param directives what it asks of robots
record HtmlPage(
        String title,
        String locale,
        String markdown,
        @Nullable URI canonical,
        List<URI> links,
        Directives directives) {

    /// At most this many links of one page are followed up.
    static final int MAX_LINKS = 5_000;

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_CHARSET =
            Pattern.compile("^\\s*<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Pattern SITE_NAME = Pattern.compile("\\s+[|–—:·»-]\\s+|\\s*[|｜]\\s*");
    private static final Pattern REFRESH = Pattern.compile("url\\s*=\\s*['\"]?([^'\"]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4_096;
    private static final int MAX_FIRST_WORDS = 60;

    /// @param index whether it may be shown
    /// @param follow whether its links may be followed
    record Directives(boolean index, boolean follow) {}

    /// @param contentType the `Content-Type` header; empty: unknown
    static Charsets.Decoded decode(byte[] bytes, String contentType) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), java.nio.charset.StandardCharsets.ISO_8859_1);
        List<String> declared = new ArrayList<>();
        Matcher header = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE)
                .matcher(contentType);
        if (header.find()) {
            declared.add(header.group(1));
        }
        for (Pattern inText : List.of(META_CHARSET, XML_CHARSET)) {
            Matcher meta = inText.matcher(head);
            if (meta.find()) {
                declared.add(meta.group(1));
            }
        }
        return Charsets.decode(bytes, declared);
    }

    /// @param address where the page was found; relative links start there
    static HtmlPage read(String html, URI address) {
        Document document = Jsoup.parse(html, address.toString());
        List<URI> links = links(document);
        URI canonical = canonical(document);
        Directives directives = directives(document);
        String lang = document.select("html").attr("lang").toLowerCase(Locale.ROOT);
        String heading = heading(document);
        Element main = HtmlFrame.remove(document);
        String markdown = HtmlMarkdown.of(main);
        String title = title(document, heading, HtmlMarkdown.words(main), address);
        String locale = lang.startsWith("en") || lang.startsWith("ko")
                ? agreed(lang.substring(0, 2), title + markdown)
                : Languages.of(title + markdown);
        return new HtmlPage(title, locale, markdown, canonical, links, directives);
    }

    /// Many Korean pages are made from templates that claim to be English.
    private static String agreed(String claimed, String text) {
        return claimed.equals("en") ? Languages.of(text) : claimed;
    }

    private static String heading(Document document) {
        List<Element> headings = document.select("h1");
        return headings.size() == 1 ? headings.getFirst().text().strip() : "";
    }

    /// The only first heading, or what stands before the site's name, or the first words.
    private static String title(Document document, String heading, String words, URI address) {
        String full = document.title().strip();
        if (!heading.isEmpty() && heading.length() <= 200) {
            return heading;
        }
        String[] parts = SITE_NAME.split(full);
        String own = parts.length == 0 ? full : parts[0].strip();
        if (!own.isEmpty()) {
            return own;
        }
        if (words.isEmpty()) {
            return Optional.ofNullable(address.getHost()).orElse("page");
        }
        int end = words.length() <= MAX_FIRST_WORDS ? words.length() : words.lastIndexOf(' ', MAX_FIRST_WORDS);
        return words.substring(0, end > 0 ? end : MAX_FIRST_WORDS);
    }

    private static List<URI> links(Document document) {
        Set<URI> links = new LinkedHashSet<>();
        for (Element link : document.select("a[href], area[href], link[rel=next][href], iframe[src], frame[src]")) {
            if (link.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow")) {
                continue;
            }
            String target = link.hasAttr("href") ? link.absUrl("href") : link.absUrl("src");
            WebAddress.parse(target).ifPresent(links::add);
            if (links.size() >= MAX_LINKS) {
                break;
            }
        }
        for (Element meta : document.select("meta[http-equiv=refresh i]")) {
            Matcher refresh = REFRESH.matcher(meta.attr("content"));
            if (refresh.find()) {
                WebAddress.resolve(document.baseUri(), refresh.group(1)).ifPresent(links::add);
            }
        }
        return List.copyOf(links);
    }

    private static @Nullable URI canonical(Document document) {
        Element link = document.selectFirst("link[rel=canonical][href]");
        return link == null ? null : WebAddress.parse(link.absUrl("href")).orElse(null);
    }

    private static Directives directives(Document document) {
        String robots = document.select("meta[name=robots i], meta[name=ieum i]")
                .eachAttr("content")
                .toString()
                .toLowerCase(Locale.ROOT);
        boolean none = robots.contains("none");
        return new Directives(!none && !robots.contains("noindex"), !none && !robots.contains("nofollow"));
    }
}
