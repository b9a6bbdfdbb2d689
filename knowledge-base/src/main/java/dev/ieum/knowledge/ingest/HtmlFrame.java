package dev.ieum.knowledge.ingest;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Takes away what surrounds a page's content (menus, footers, banners, scripts) and what a reader cannot see. Tables
/// and headings of the content stay.
final class HtmlFrame {

    private static final String NEVER =
            "script, style, noscript, template, iframe, frame, object, embed, svg, canvas, audio, video, dialog, "
                    + "button, input, select, textarea, option, datalist, label[for], link, meta, "
                    + "[hidden], [aria-hidden=true], [type=hidden]";
    private static final String SURROUNDING =
            "nav, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], "
                    + "[role=search], [role=menu], [role=menubar], [role=dialog], [role=alert]";
    private static final Pattern HIDING = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|opacity\\s*:\\s*0(\\.0+)?\\s*(;|$|!)|font-size\\s*:\\s*0(px|pt|em|rem|%)?\\s*(;|$|!)"
                    + "|text-indent\\s*:\\s*-\\d{3,}|(left|top|right|bottom)\\s*:\\s*-\\d{4,}|clip\\s*:\\s*rect\\(\\s*0"
                    + "|(max-)?(height|width)\\s*:\\s*0(px)?\\s*(;|$|!)");
    private static final Pattern FRAME_NAME = name(
            "nav|navbar|navigation|gnb|lnb|snb|fnb|megamenu|footer|breadcrumbs?|cookies?|consent|popup|pop-up|modal|ads?|advert|sns"
                    + "|pagination|paging|pager|paginate|skip|skipnav|quick-?menu|floating|copyright|sr-only|blind|visually-hidden"
                    + "|screen-reader-text|screen_out|ir_su");
    /// Names that a frame has as well as a content (a café's menu): only what is mostly links is taken for a frame.
    private static final Pattern DOUBTFUL_NAME = name(
            "menu|submenu|header|foot|sidebar|side-bar|aside|banner|share|social|comments?|reply|related|recommend|toolbar|topbar|login|util|top");
    private static final double DOUBTFUL_LINKS = 0.4;

    private static final String CONTENT =
            "main, [role=main], article, #content, #contents, #container, #main, .content, .contents, .entry-content, "
                    + ".post-content, .article-body, .view-content, .board-view, .faq";
    /// A content element is believed when it holds at least this share of the page's remaining text.
    private static final double BELIEVED = 0.4;
    /// A block is a menu when more of its text than this is links and it is no longer than [#MENU_MAX] characters.
    private static final double LINKS = 0.6;

    private static final int MENU_MAX = 600;

    private HtmlFrame() {}

    private static Pattern name(String words) {
        return Pattern.compile("(^|[\\s_-])(" + words + ")([\\s_-]|$)");
    }

    /// Changes `document` and returns the element that holds the content.
    static Element remove(Document document) {
        document.select(NEVER).remove();
        Element body = document.body();
        hidden(body);
        body.select(SURROUNDING).remove();
        headers(body);
        named(body);
        menus(body);
        return content(body);
    }

    private static void hidden(Element body) {
        for (Element element : body.select("[style]")) {
            if (HIDING.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()) {
                element.remove();
            }
        }
    }

    /// A page's header goes; the header inside an article or section stays, and so does a first heading.
    private static void headers(Element body) {
        HtmlMeasures measures = HtmlMeasures.of(body);
        for (Element header : body.select("header")) {
            if (header.closest("article, main, section") == null && measures.titles(header) == 0) {
                header.remove();
            }
        }
    }

    private static void named(Element body) {
        HtmlMeasures measures = HtmlMeasures.of(body);
        int half = measures.text(body) / 2;
        for (Element element : body.select("div[class], div[id], ul[class], ul[id], section[class], section[id], "
                + "span[class], p[class], table[class], ol[class], header[class], header[id]")) {
            String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
            boolean frame = FRAME_NAME.matcher(names).find()
                    || (DOUBTFUL_NAME.matcher(names).find() && measures.linkShare(element) > DOUBTFUL_LINKS);
            if (frame && measures.text(element) <= half && measures.titles(element) == 0) {
                element.remove();
            }
        }
    }

    private static void menus(Element body) {
        HtmlMeasures measures = HtmlMeasures.of(body);
        for (Element block : body.select("ul, ol, div, p, section, td")) {
            boolean several = measures.links(block) >= 3 && measures.structures(block) == 0;
            if (several && measures.text(block) <= MENU_MAX && measures.linkShare(block) > LINKS) {
                block.remove();
            }
        }
    }

    private static Element content(Element body) {
        HtmlMeasures measures = HtmlMeasures.of(body);
        double least = measures.text(body) * BELIEVED;
        Element best = body;
        for (Element candidate : body.select(CONTENT)) {
            boolean tighter = measures.text(candidate) >= least && measures.text(candidate) < measures.text(best);
            if (tighter) {
                best = candidate;
            }
        }
        return best;
    }
}
