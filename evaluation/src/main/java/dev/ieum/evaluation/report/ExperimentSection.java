package dev.ieum.evaluation.report;

import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One experiment's part of the page.
final class ExperimentSection {

    private static final int WORST = 15;
    private static final int LARGEST_CONFUSION = 24;

    private ExperimentSection() {}

    static String of(Result.Measured result) {
        Experiment experiment = result.experiment();
        StringBuilder html = new StringBuilder("<section id=\"" + Markup.escape(experiment.name()) + "\"><h2>"
                + Markup.escape(experiment.name()) + "</h2><p>" + Markup.escape(experiment.about()) + "</p>");
        html.append("<p class=\"soft\">")
                .append(Markup.escape(String.format(
                        Locale.ROOT,
                        "suite %s · data %s · %s · seed %d · %,d cases · expected numbers measured %s · %.1f s",
                        experiment.suite(),
                        experiment.setup().data(),
                        experiment.setup().configuration().describe(),
                        experiment.setup().seed(),
                        result.outcome().cases().size(),
                        experiment.expected().measured(),
                        result.took().toMillis() / 1000.0)))
                .append("<br>repeat with <code>./ieum evaluate ")
                .append(Markup.escape(experiment.name() + (isOwn(experiment) ? "" : " --data …")))
                .append("</code></p>");
        html.append(MetricRows.table(result));
        html.append("<div class=\"charts\">");
        result.outcome().sections().forEach(section -> html.append(chart(section)));
        html.append("</div>");
        result.outcome().sections().forEach(section -> html.append(table(section)));
        html.append(timings(result.outcome().timings()));
        html.append(worst(result.outcome().cases()));
        return html.append("</section>\n").toString();
    }

    private static boolean isOwn(Experiment experiment) {
        return !experiment.setup().data().matches("(?:ko|en)-.*")
                && !experiment.setup().configuration().describe().matches(".*(?:ko|en)-.*");
    }

    private static String chart(Section section) {
        return switch (section) {
            case Section.Histogram(var title, var unit, var bars) -> figure(title, Charts.bars(bars));
            case Section.Curve(var title, var across, var up, var points) ->
                figure(title, Charts.curve(across, up, points));
            case Section.Table table -> "";
            case Section.Confusion confusion -> "";
            case Section.Note note -> "";
        };
    }

    private static String figure(String title, String svg) {
        return "<figure><figcaption>" + Markup.escape(title) + "</figcaption>" + svg + "</figure>";
    }

    private static String table(Section section) {
        return switch (section) {
            case Section.Table(var title, var columns, var rows) -> heading(title) + Markup.table(columns, rows);
            case Section.Confusion confusion -> heading(confusion.title()) + confusion(confusion);
            case Section.Note(var title, var text) -> heading(title) + "<p>" + Markup.escape(text) + "</p>";
            case Section.Histogram histogram -> "";
            case Section.Curve curve -> "";
        };
    }

    private static String heading(String title) {
        return "<h3>" + Markup.escape(title) + "</h3>";
    }

    /// A heat map; of very many labels only the pairs that were confused most.
    private static String confusion(Section.Confusion confusion) {
        if (confusion.labels().size() > LARGEST_CONFUSION) {
            return Markup.table(List.of("expected", "given", "how often"), confusedPairs(confusion));
        }
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table><thead><tr><th>expected ↓ given →</th>");
        confusion
                .labels()
                .forEach(label ->
                        html.append("<th>").append(Markup.escape(label)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < confusion.labels().size(); row++) {
            List<Integer> counts = confusion.counts().get(row);
            int sum = Math.max(1, counts.stream().mapToInt(Integer::intValue).sum());
            html.append("<tr><td>")
                    .append(Markup.escape(confusion.labels().get(row)))
                    .append("</td>");
            for (int column = 0; column < counts.size(); column++) {
                int count = counts.get(column);
                html.append(String.format(
                        Locale.ROOT,
                        "<td class=\"heat\" style=\"background: color-mix(in srgb, var(--%s) %d%%, transparent)\">%s</td>",
                        row == column ? "good" : "bad",
                        Math.round(60.0 * count / sum),
                        count == 0 ? "" : String.valueOf(count)));
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }

    private static List<List<String>> confusedPairs(Section.Confusion confusion) {
        record Pair(String expected, String given, int count) {}
        List<Pair> pairs = new ArrayList<>();
        for (int row = 0; row < confusion.labels().size(); row++) {
            for (int column = 0; column < confusion.labels().size(); column++) {
                int count = confusion.counts().get(row).get(column);
                if (row != column && count > 0) {
                    pairs.add(new Pair(
                            confusion.labels().get(row), confusion.labels().get(column), count));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::count).reversed());
        return pairs.stream()
                .limit(LARGEST_CONFUSION)
                .map(pair -> List.of(pair.expected(), pair.given(), String.valueOf(pair.count())))
                .toList();
    }

    private static String timings(List<Timing> timings) {
        if (timings.isEmpty()) {
            return "";
        }
        List<List<String>> rows = timings.stream()
                .map(timing -> List.of(
                        timing.what(),
                        timing.unit(),
                        number(timing.percentiles().count()),
                        number(timing.percentiles().p50()),
                        number(timing.percentiles().p95()),
                        number(timing.percentiles().p99()),
                        number(timing.percentiles().p999()),
                        number(timing.percentiles().max())))
                .toList();
        StringBuilder html =
                new StringBuilder(heading("Time (this run, this machine; never compared with another run)"));
        html.append(Markup.table(List.of("what", "unit", "count", "p50", "p95", "p99", "p99.9", "max"), rows));
        html.append("<details><summary>Histograms</summary><div class=\"charts\">");
        timings.forEach(
                timing -> html.append(figure(timing.what() + ", " + timing.unit(), Charts.bars(timing.bars()))));
        return html.append("</div></details>").toString();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String worst(List<Judged> cases) {
        List<Judged> worst = cases.stream()
                .filter(judged -> judged.score() < 1)
                .sorted(Comparator.comparingDouble(Judged::score))
                .limit(WORST)
                .toList();
        if (worst.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(heading("Worst cases"));
        for (Judged judged : worst) {
            html.append("<details><summary>")
                    .append(Markup.escape(judged.input()))
                    .append("<span class=\"n\">")
                    .append(Numbers.value(judged.score()))
                    .append("</span></summary><dl><dt>id</dt><dd>")
                    .append(Markup.escape(judged.id()))
                    .append("</dd>");
            judged.details()
                    .forEach((name, value) -> html.append("<dt>")
                            .append(Markup.escape(name))
                            .append("</dt><dd>")
                            .append(Markup.escape(value))
                            .append("</dd>"));
            html.append("</dl></details>");
        }
        return html.toString();
    }
}
