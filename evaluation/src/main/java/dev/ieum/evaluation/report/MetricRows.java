package dev.ieum.evaluation.report;

import dev.ieum.evaluation.experiment.Expectation;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.score.Interval;
import java.util.ArrayList;
import java.util.List;

/// An experiment's numbers as rows of HTML.
final class MetricRows {

    private static final List<String> COLUMNS =
            List.of("metric", "measured", "from 0 to 1, expected as a tick", "95 % interval", "expected", "");

    private MetricRows() {}

    /// Every metric, the shown ones first.
    static String table(Result.Measured result) {
        List<String> names = new ArrayList<>(result.experiment().shown());
        result.outcome().metrics().stream()
                .map(Metric::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table><thead><tr>");
        COLUMNS.forEach(column -> html.append("<th>").append(column).append("</th>"));
        html.append("</tr></thead><tbody>");
        names.forEach(name -> html.append("<tr><td>")
                .append(Markup.escape(name))
                .append("</td>")
                .append(cells(result, result.outcome().get(name)))
                .append("</tr>"));
        return html.append("</tbody></table></div>\n").toString();
    }

    /// Value, strip, interval, expectation and verdict of one metric.
    static String cells(Result.Measured result, Metric metric) {
        String expected = "";
        String verdict = "";
        double pinned = Double.NaN;
        for (Result.Check check : result.checks()) {
            if (check.metric().equals(metric.name())) {
                expected = check.expectation().words();
                verdict = mark(Verdicts.mark(check.verdict()), Verdicts.words(check));
                pinned = switch (check.expectation()) {
                    case Expectation.Pinned(var value, var tolerance) -> value;
                    case Expectation.AtLeast(var value) -> value;
                    case Expectation.AtMost(var value) -> value;
                };
            }
        }
        return "<td class=\"n\">" + Numbers.value(metric.value()) + "</td><td>" + strip(metric, pinned)
                + "</td><td class=\"n\">" + Numbers.interval(metric) + "</td><td class=\"n\">" + Markup.escape(expected)
                + "</td><td>" + verdict + "</td>";
    }

    static String mark(String kind, String words) {
        return "<span class=\"mark " + kind + "\">" + Markup.escape(words) + "</span>";
    }

    private static String strip(Metric metric, double pinned) {
        if (metric.value() < 0 || metric.value() > 1) {
            return "";
        }
        Interval interval = metric.interval();
        return interval == null
                ? Charts.strip(metric.value(), metric.value(), metric.value(), pinned)
                : Charts.strip(metric.value(), interval.low(), interval.high(), pinned);
    }
}
