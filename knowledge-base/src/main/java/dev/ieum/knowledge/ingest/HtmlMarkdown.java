package dev.ieum.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Writes a page's content as Markdown: headings, paragraphs, lists, tables, definitions and quotes. Links keep only
/// their words; nothing of the page's markup survives.
final class HtmlMarkdown {

    private static final int MAX_DEPTH = 200;
    private static final List<String> BLOCKS = List.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "details",
            "div",
            "dl",
            "dd",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    private HtmlMarkdown() {}

    static String of(Element root) {
        HtmlMarkdown writer = new HtmlMarkdown();
        writer.children(root, 0, "");
        writer.endParagraph("");
        return writer.text.toString().strip();
    }

    /// The words of `element` on one line.
    static String words(Element element) {
        return element.text().replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    }

    private void children(Element parent, int depth, String indent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                line.append(words.getWholeText().replaceAll("[\\s\\u00a0]+", " "));
            } else if (node instanceof Element element) {
                element(element, depth + 1, indent);
            }
        }
    }

    private void element(Element element, int depth, String indent) {
        if (depth > MAX_DEPTH) {
            line.append(' ').append(words(element)).append(' ');
            return;
        }
        switch (element.normalName()) {
            case "br" -> endLine(indent);
            case "hr" -> endParagraph(indent);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                heading(element, element.normalName().charAt(1) - '0', indent);
            case "summary" -> heading(element, 4, indent);
            case "ul", "ol" -> list(element, depth, indent);
            case "dl" -> definitions(element, indent);
            case "table" -> table(element, depth, indent);
            case "img" -> {
                // A picture's words are in no reader's sight when the picture is.
            }
            default -> other(element, depth, indent);
        }
    }

    private void other(Element element, int depth, String indent) {
        boolean block = BLOCKS.contains(element.normalName());
        if (block) {
            endParagraph(indent);
        }
        children(element, depth, indent);
        if (block) {
            endParagraph(indent);
        }
    }

    private void heading(Element element, int level, String indent) {
        endParagraph(indent);
        String words = words(element);
        if (!words.isEmpty()) {
            text.append(indent.isEmpty() ? "#".repeat(level) + " " : indent)
                    .append(Markdown.escape(words))
                    .append("\n\n");
        }
    }

    private void list(Element list, int depth, String indent) {
        endParagraph(indent);
        int number = 1;
        for (Element item : list.children()) {
            if (!item.normalName().equals("li")) {
                element(item, depth + 1, indent);
                continue;
            }
            String marker = list.normalName().equals("ol") ? number++ + ". " : "- ";
            int before = text.length();
            children(item, depth + 1, indent + " ".repeat(marker.length()));
            endParagraph(indent + " ".repeat(marker.length()));
            mark(before, indent, marker);
        }
        text.append('\n');
    }

    /// Puts the marker where the item's own indent begins its first line, and lets the next item follow directly.
    private void mark(int before, String indent, String marker) {
        String item = text.substring(before).stripTrailing();
        text.setLength(before);
        if (!item.isBlank()) {
            String inner = indent + " ".repeat(marker.length());
            String words = item.startsWith(inner) ? item.substring(inner.length()) : item.strip();
            text.append(indent).append(marker).append(words).append('\n');
        }
    }

    /// A question as a term becomes a heading over its answer; other terms become lines of a list.
    private void definitions(Element list, String indent) {
        endParagraph(indent);
        String term = "";
        for (Element part : list.select("dt, dd")) {
            String words = words(part);
            if (part.normalName().equals("dt")) {
                term = words;
            } else if (!words.isEmpty()) {
                boolean question = term.endsWith("?") || words.length() > 80;
                text.append(question && !term.isEmpty() ? "#### " + Markdown.escape(term) + "\n\n" : "- ")
                        .append(question || term.isEmpty() ? "" : Markdown.escape(term) + ": ")
                        .append(Markdown.escape(words))
                        .append(question ? "\n\n" : "\n");
            }
        }
        text.append('\n');
    }

    private void table(Element table, int depth, String indent) {
        endParagraph(indent);
        boolean forLayout = table.attr("role").equals("presentation") || table.selectFirst("table table") != null;
        List<List<String>> rows = forLayout ? List.of() : HtmlTable.rows(table);
        if (rows.stream().allMatch(row -> row.size() <= 1)) {
            children(table, depth, indent);
            endParagraph(indent);
            return;
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(
                    "| " + String.join(" | ", row.stream().map(Markdown::escape).toList()) + " |");
        }
        lines.add(1, "|" + "---|".repeat(rows.getFirst().size()));
        Element caption = table.selectFirst("caption");
        if (caption != null && !words(caption).isEmpty()) {
            text.append(Markdown.escape(words(caption))).append("\n\n");
        }
        lines.forEach(one -> text.append(indent).append(one).append('\n'));
        text.append('\n');
    }

    private void endLine(String indent) {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            text.append(indent).append(Markdown.escape(words)).append("  \n");
        }
    }

    private void endParagraph(String indent) {
        endLine(indent);
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        text.setLength(end);
        if (end > 0) {
            text.append("\n\n");
        }
    }
}
