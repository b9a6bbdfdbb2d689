package dev.ieum.knowledge.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What a reader sees of inline Markdown. A web link keeps its address in brackets, because an answer may
/// have to give it.
final class InlineText {

    private static final Pattern SCRIPTS = Pattern.compile(
            "<(script|style|template|noscript)\\b.*?(</\\1\\s*>|\\z)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COMMENTS = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);
    private static final Pattern BREAKS = Pattern.compile("<(br|/p|/div|/li|/tr)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAGS = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final int MAX_DEPTH = 100;

    private InlineText() {}

    static String of(Node parent) {
        StringBuilder text = new StringBuilder();
        append(text, parent, 0);
        return text.toString();
    }

    /// Raw HTML without tags, comments, scripts and styles.
    static String withoutTags(String html) {
        String visible = COMMENTS.matcher(SCRIPTS.matcher(html).replaceAll(" ")).replaceAll(" ");
        return TAGS.matcher(BREAKS.matcher(visible).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /// The bare words under `root`, however deep they lie.
    static String flat(Node root) {
        StringBuilder text = new StringBuilder();
        Deque<Node> rest = new ArrayDeque<>(List.of(root));
        while (!rest.isEmpty()) {
            Node node = rest.pop();
            if (node instanceof Text words) {
                text.append(words.getLiteral()).append(' ');
            }
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                rest.push(child);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Node parent, int depth) {
        if (depth > MAX_DEPTH) {
            text.append(flat(parent));
            return;
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak _ -> text.append(joinsLines(text) ? " " : "\n");
                case HardLineBreak _ -> text.append('\n');
                case HtmlInline html -> text.append(html.getLiteral().matches("(?i)<br\\s*/?>") ? "\n" : "");
                case Link link -> link(text, link, depth);
                default -> append(text, node, depth + 1);
            }
        }
    }

    /// A line that ends like a sentence stays a line of its own; a wrapped one is joined.
    private static boolean joinsLines(StringBuilder text) {
        return text.isEmpty() || ".!?。다요:".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static void link(StringBuilder text, Link link, int depth) {
        int start = text.length();
        append(text, link, depth + 1);
        String target = link.getDestination();
        boolean web = target.startsWith("https://") || target.startsWith("http://");
        if (web && text.indexOf(target, start) < 0) {
            text.append(" (").append(target).append(')');
        }
    }
}
