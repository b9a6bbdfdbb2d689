package dev.ieum.evaluation.report;

import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A run as one page that needs nothing beside itself: no script, no font, no request.
final class HtmlPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private HtmlPage() {}

    public static String of(Run run) {
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>Ieum evaluation</title><style>")
                .append(Origin.resource("report/page.css").text())
                .append("</style></head><body><main>\n");
        html.append(head(run)).append(tiles(run)).append(sideBySide(run));
        html.append(overview(run)).append(notRun(run));
        for (Result result : run.results()) {
            if (result instanceof Result.Measured measured) {
                html.append(ExperimentSection.of(measured));
            }
        }
        return html.append("</main></body></html>\n").toString();
    }

    private static String head(Run run) {
        Run.Machine machine = run.machine();
        return "<h1>Ieum evaluation</h1><p class=\"soft\">"
                + Markup.escape(TIME.format(run.at())
                        + (machine.revision().isEmpty() ? "" : " · revision " + machine.revision())
                        + " · " + machine.processor() + ", " + machine.cores() + " cores · Java " + machine.java()
                        + " · " + machine.system())
                + "</p>\n";
    }

    private static String tiles(Run run) {
        long failed = run.results().stream().filter(Result::failed).count();
        long notRun =
                run.results().stream().filter(Result.NotRun.class::isInstance).count();
        long cases = run.results().stream()
                .filter(Result.Measured.class::isInstance)
                .map(Result.Measured.class::cast)
                .mapToLong(result -> result.outcome().cases().size())
                .sum();
        return "<div class=\"tiles\">"
                + tile("good", run.results().size() - failed - notRun, "experiments as expected")
                + tile(failed == 0 ? "" : "bad", failed, "drifted, broken or not comparable")
                + tile("", notRun, "not run here")
                + tile("", cases, "cases scored")
                + "</div>\n";
    }

    private static String tile(String kind, long number, String words) {
        return String.format(
                Locale.ROOT, "<div class=\"tile %s\"><b>%,d</b>%s</div>", kind, number, Markup.escape(words));
    }

    private static String overview(Run run) {
        StringBuilder html = new StringBuilder("<h3>All experiments</h3><div class=\"wide\"><table><thead><tr>");
        for (String column : List.of("experiment", "first metric", "measured", "beside it", "checks")) {
            html.append("<th>").append(column).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (Result result : run.results()) {
            switch (result) {
                case Result.Measured measured -> html.append(row(measured));
                case Result.Broken broken ->
                    html.append("<tr><td>")
                            .append(Markup.escape(broken.experiment().name()))
                            .append("</td><td colspan=\"3\">")
                            .append(Markup.escape(broken.why()))
                            .append("</td><td>")
                            .append(MetricRows.mark("bad", "broken"))
                            .append("</td></tr>");
                case Result.NotRun notRun -> {}
            }
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    private static String row(Result.Measured result) {
        String name = Markup.escape(result.experiment().name());
        Metric first = result.outcome().get(result.experiment().shown().getFirst());
        return "<tr><td><a href=\"#" + name + "\">" + name + "</a><div class=\"soft\">"
                + Markup.escape(result.experiment().about()) + "</div></td><td>" + Markup.escape(first.name())
                + "</td><td class=\"n\"><b>" + Numbers.value(first.value()) + "</b><div class=\"soft\">"
                + Numbers.interval(first) + "</div></td><td>" + beside(result, first) + "</td><td>" + checks(result)
                + "</td></tr>";
    }

    /// The same metric of the systems that were measured in the same process.
    private static String beside(Result.Measured result, Metric first) {
        StringBuilder html = new StringBuilder();
        for (Metric metric : result.outcome().metrics()) {
            if (metric.name().endsWith("/" + first.name())) {
                html.append("<div class=\"nowrap\">")
                        .append(Markup.escape(metric.name().replace("/" + first.name(), " ")))
                        .append(Numbers.value(metric.value()))
                        .append("</div>");
            }
        }
        return html.toString();
    }

    private static String checks(Result.Measured result) {
        long good = result.checks().stream()
                .filter(check -> check.verdict() == Result.Verdict.AS_EXPECTED)
                .count();
        StringBuilder html = new StringBuilder();
        if (good > 0) {
            html.append(MetricRows.mark("good", good + " ok"));
        }
        for (Result.Check check : result.checks()) {
            if (check.verdict() != Result.Verdict.AS_EXPECTED) {
                html.append("<div>")
                        .append(MetricRows.mark(
                                Verdicts.mark(check.verdict()), check.metric() + " " + Verdicts.words(check)))
                        .append("</div>");
            }
        }
        return html.isEmpty() ? MetricRows.mark("unsure", "nothing expected yet") : html.toString();
    }

    /// Every ranking system on every set; a sum of times is the search and turning the question into a vector.
    private static String sideBySide(Run run) {
        List<List<String>> rows = RetrievalTable.of(run).rows();
        return rows.isEmpty() ? "" : "<h3>Retrieval, side by side</h3>" + Markup.table(RetrievalTable.COLUMNS, rows);
    }

    private static String notRun(Run run) {
        List<List<String>> rows = new ArrayList<>();
        for (Result result : run.results()) {
            if (result instanceof Result.NotRun notRun) {
                rows.add(List.of(notRun.experiment().name(), notRun.experiment().about(), notRun.why()));
            }
        }
        return rows.isEmpty()
                ? ""
                : "<h3>Not run here</h3>" + Markup.table(List.of("experiment", "measures", "why"), rows);
    }
}
