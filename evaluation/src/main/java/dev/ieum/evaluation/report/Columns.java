package dev.ieum.evaluation.report;

import java.util.List;

/// Texts in columns for a terminal.
final class Columns {

    private Columns() {}

    /// One line per row; all rows have the first one's number of cells. The last column is not padded.
    static String layOut(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        widths[widths.length - 1] = 0;
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(row.get(column))
                        .repeat(
                                " ",
                                Math.max(0, widths[column] - row.get(column).length()) + 2);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
