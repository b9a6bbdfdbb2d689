package dev.ieum.evaluation.report;

import java.util.List;

/// Text on its way into HTML.
final class Markup {

    private Markup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A table whose cells are texts.
    static String table(List<String> columns, List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table><thead><tr>");
        columns.forEach(column -> html.append("<th>").append(escape(column)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append(isNumber(cell) ? "<td class=\"n\">" : "<td>")
                    .append(escape(cell))
                    .append("</td>"));
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-+≥≤ ]*[\\d,.]+[ –±µmsMB%\\d.]*");
    }
}
