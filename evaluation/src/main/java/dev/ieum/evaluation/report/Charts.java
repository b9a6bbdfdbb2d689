package dev.ieum.evaluation.report;

import dev.ieum.evaluation.experiment.Section.Bar;
import dev.ieum.evaluation.experiment.Section.Point;
import java.util.List;
import java.util.Locale;

/// Pictures as SVG inside the page. Every picture has its numbers as text for whoever cannot see it.
final class Charts {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 170;
    private static final int FOOT = 34;
    private static final int SIDE = 260;
    private static final int MARGIN = 34;

    private Charts() {}

    static String bars(List<Bar> bars) {
        long highest = bars.stream().mapToLong(Bar::count).max().orElse(1);
        long total = bars.stream().mapToLong(Bar::count).sum();
        double step = (double) WIDTH / Math.max(1, bars.size());
        int every = Math.max(1, (int) Math.ceil(bars.size() / 12.0));
        StringBuilder svg = new StringBuilder(open(WIDTH, HEIGHT + FOOT));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double height = highest == 0 ? 0 : (HEIGHT - 18.0) * bar.count() / highest;
            String share = String.format(Locale.ROOT, "%.1f %%", 100.0 * bar.count() / Math.max(1, total));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"><title>%s: %,d (%s)</title></rect>",
                    i * step + 1,
                    HEIGHT - height,
                    Math.max(1, step - 2),
                    height,
                    Markup.escape(bar.label()),
                    bar.count(),
                    share));
            if (bars.size() <= 12 && bar.count() > 0) {
                svg.append(
                        text(i * step + step / 2, HEIGHT - height - 5, String.format(Locale.ROOT, "%,d", bar.count())));
            }
            if (i % every == 0) {
                svg.append(text(i * step + step / 2, HEIGHT + 16, bar.label()));
            }
        }
        return svg.append(String.format(
                        Locale.ROOT,
                        "<line class=\"axis\" x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>",
                        HEIGHT,
                        WIDTH,
                        HEIGHT))
                .append("</svg>\n")
                .toString();
    }

    /// A curve in the unit square, with the diagonal for comparison.
    static String curve(String across, String up, List<Point> points) {
        int size = SIDE + 2 * MARGIN;
        StringBuilder svg = new StringBuilder(open(size, size));
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"frame\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                MARGIN,
                MARGIN,
                SIDE,
                SIDE));
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"axis dashed\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>",
                MARGIN,
                MARGIN + SIDE,
                MARGIN + SIDE,
                MARGIN));
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", MARGIN + SIDE * point.x(), MARGIN + SIDE * (1 - point.y())));
        }
        svg.append("<polyline class=\"curve\" points=\"").append(path).append("\"/>");
        for (Point point : points.size() <= 20 ? points : List.<Point>of()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>%.3f, %.3f</title></circle>",
                    MARGIN + SIDE * point.x(),
                    MARGIN + SIDE * (1 - point.y()),
                    point.x(),
                    point.y()));
        }
        svg.append(text(MARGIN + SIDE / 2.0, size - 8.0, across + " →"));
        svg.append(text(MARGIN + 24.0, MARGIN - 10.0, "↑ " + up));
        svg.append(text(MARGIN - 4.0, size - 18.0, "0")).append(text(MARGIN + SIDE, size - 18.0, "1"));
        return svg.append("</svg>\n").toString();
    }

    /// Where a value and its interval lie between 0 and 1, with the expected value as a tick.
    static String strip(double value, double low, double high, double expected) {
        StringBuilder svg = new StringBuilder(open(160, 18));
        svg.append("<line class=\"axis\" x1=\"0\" y1=\"9\" x2=\"160\" y2=\"9\"/>");
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"range\" x1=\"%.1f\" y1=\"9\" x2=\"%.1f\" y2=\"9\"/>",
                160 * clamp(low),
                160 * clamp(high)));
        if (!Double.isNaN(expected)) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"tick\" x1=\"%.1f\" y1=\"2\" x2=\"%.1f\" y2=\"16\"/>",
                    160 * clamp(expected),
                    160 * clamp(expected)));
        }
        return svg.append(String.format(
                        Locale.ROOT, "<circle class=\"dot\" cx=\"%.1f\" cy=\"9\" r=\"4\"/></svg>", 160 * clamp(value)))
                .toString();
    }

    private static double clamp(double value) {
        return Math.clamp(value, 0, 1);
    }

    private static String text(double x, double y, String words) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>", x, y, Markup.escape(words));
    }

    private static String open(int width, int height) {
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">",
                width,
                height,
                width,
                height);
    }
}
