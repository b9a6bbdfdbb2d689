package dev.ieum.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// A table's cells as a full grid: a cell that spans rows or columns is repeated in each of them.
final class HtmlTable {

    static final int MAX_ROWS = 2_000;
    static final int MAX_COLUMNS = 40;

    private HtmlTable() {}

    /// The rows, all equally long; the first one names the columns. A table whose first column holds the names (th) and
    /// has no header row is read sideways.
    static List<List<String>> rows(Element table) {
        List<Element> trs = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .limit(MAX_ROWS)
                .toList();
        List<List<String>> grid = new ArrayList<>();
        int columns = 0;
        for (int i = 0; i < trs.size(); i++) {
            columns = Math.max(columns, place(grid, i, trs.get(i)));
        }
        for (List<String> row : grid) {
            while (row.size() < columns) {
                row.add("");
            }
        }
        grid.removeIf(row -> row.stream().allMatch(cell -> cell == null || cell.isBlank()));
        List<List<String>> filled = grid.stream()
                .map(row -> row.stream().map(cell -> cell == null ? "" : cell).toList())
                .toList();
        return isSideways(trs) ? sideways(filled) : filled;
    }

    private static int place(List<List<String>> grid, int index, Element tr) {
        List<String> row = row(grid, index);
        int column = 0;
        for (Element cell : tr.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            while (column < row.size() && row.get(column) != null) {
                column++;
            }
            int width = span(cell, "colspan", MAX_COLUMNS - column);
            int height = span(cell, "rowspan", MAX_ROWS - index);
            fill(grid, index, column, new Block(width, height, HtmlMarkdown.words(cell)));
            column += width;
            if (column >= MAX_COLUMNS) {
                break;
            }
        }
        return Math.min(row.size(), MAX_COLUMNS);
    }

    private record Block(int width, int height, String words) {}

    private static void fill(List<List<String>> grid, int top, int left, Block block) {
        int height = Math.min(block.height(), 100);
        for (int r = top; r < top + height; r++) {
            List<String> row = row(grid, r);
            for (int c = left; c < left + block.width(); c++) {
                while (row.size() <= c) {
                    row.add(null);
                }
                row.set(c, block.words());
            }
        }
    }

    private static List<String> row(List<List<String>> grid, int index) {
        while (grid.size() <= index) {
            grid.add(new ArrayList<>());
        }
        return grid.get(index);
    }

    private static int span(Element cell, String name, int most) {
        String given = cell.attr(name).strip();
        int span = given.matches("\\d{1,4}") ? Integer.parseInt(given) : 1;
        return Math.max(1, Math.min(span, Math.max(1, most)));
    }

    private static boolean isSideways(List<Element> trs) {
        return trs.size() > 1
                && trs.stream()
                        .allMatch(row -> !row.children().isEmpty()
                                && row.child(0).normalName().equals("th")
                                && row.select("> td").size() == 1);
    }

    /// A list of properties becomes a table of two columns without a header of its own.
    private static List<List<String>> sideways(List<List<String>> rows) {
        List<List<String>> turned = new ArrayList<>();
        turned.add(List.of("", ""));
        turned.addAll(rows);
        return turned;
    }
}
