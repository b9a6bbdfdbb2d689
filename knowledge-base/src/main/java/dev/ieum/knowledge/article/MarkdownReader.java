package dev.ieum.knowledge.article;

import dev.ieum.knowledge.article.PlainText.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/// Reads Markdown (CommonMark with GFM tables) into [PlainText]. Never runs, fetches or renders anything.
final class MarkdownReader {

    /// Quotes and lists nested deeper than this are read as one paragraph.
    private static final int MAX_DEPTH = 40;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

    private final PlainText.Builder plain = new PlainText.Builder();
    private final String title;
    private final boolean korean;

    private MarkdownReader(String title, boolean korean) {
        this.title = title;
        this.korean = korean;
    }

    /// @param title the article's title: a first heading that only repeats it is left out
    /// @param korean whether rows become Korean sentences
    static PlainText read(String markdown, String title, boolean korean) {
        try {
            MarkdownReader reader = new MarkdownReader(title, korean);
            reader.blocks(PARSER.parse(MarkdownNesting.limited(markdown)), 0);
            return reader.plain.build();
        } catch (StackOverflowError e) {
            // The parser descends once per nested emphasis; nobody who means well nests thousands of them.
            return unparsed(markdown);
        }
    }

    private static PlainText unparsed(String markdown) {
        PlainText.Builder plain = new PlainText.Builder();
        BLANK_LINES
                .splitAsStream(InlineText.withoutTags(markdown))
                .forEach(part -> plain.append(Kind.PROSE, part, "\n\n"));
        return plain.build();
    }

    private void blocks(Node parent, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, depth);
        }
    }

    private void block(Node node, int depth) {
        if (depth > MAX_DEPTH) {
            plain.append(Kind.PROSE, InlineText.flat(node), "\n\n");
            return;
        }
        switch (node) {
            case Heading heading -> heading(InlineText.of(heading));
            case Paragraph paragraph -> plain.append(Kind.PROSE, InlineText.of(paragraph), "\n\n");
            case ListBlock list -> list(list, depth);
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> plain.append(Kind.VERBATIM, code.getLiteral(), "\n\n");
            case IndentedCodeBlock code -> plain.append(Kind.VERBATIM, code.getLiteral(), "\n\n");
            case HtmlBlock html -> plain.append(Kind.PROSE, InlineText.withoutTags(html.getLiteral()), "\n\n");
            case BlockQuote quote -> blocks(quote, depth + 1);
            default -> {
                // Thematic breaks and link definitions say nothing to a reader.
            }
        }
    }

    private void heading(String words) {
        if (!words.isBlank() && !normal(words).equals(normal(title))) {
            plain.heading(SPACES.matcher(words).replaceAll(" ").strip());
        }
    }

    private static String normal(String words) {
        return SPACES.matcher(words).replaceAll("");
    }

    private void list(ListBlock list, int depth) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String marker = list instanceof BulletList ? "- " : number++ + ". ";
            item(item, marker, depth);
        }
    }

    private void item(Node item, String marker, int depth) {
        String rest = marker;
        for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Paragraph paragraph) {
                boolean opens = depth == 0 && item.getPrevious() == null && !rest.isEmpty();
                plain.append(Kind.LIST_ITEM, rest + InlineText.of(paragraph), opens ? "\n\n" : "\n");
                rest = "";
            } else {
                block(part, depth + 1);
            }
        }
    }

    private void table(TableBlock table) {
        List<String> header = List.of();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    header = cells(row);
                } else if (part instanceof TableBody && row instanceof TableRow) {
                    String separator = row.getPrevious() == null ? "\n\n" : "\n";
                    plain.append(Kind.TABLE_ROW, TableSentence.of(header, cells(row), korean), separator);
                }
            }
        }
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(InlineText.of(cell).replace('\n', ' ').strip());
            }
        }
        return cells;
    }
}
