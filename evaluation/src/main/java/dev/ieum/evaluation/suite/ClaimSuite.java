package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.DemoArticles;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Suite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Is what is made up stopped, and what is true let through? Every sentence of the demo shop's articles is
/// sent as it is and in friendly wrapping (`sent` is the share that passes), and with one planted error of
/// each kind (`blocked`).
public final class ClaimSuite implements Suite {

    private static final int GRADING = 1;
    private static final String SENT = "sent";
    private static final Map<String, List<String>> WRAPPINGS = Map.of(
            "ko", List.of("%s", "네, 안내해 드릴게요. %s", "%s 더 궁금한 점이 있으면 편하게 말씀해 주세요."),
            "en", List.of("%s", "Happy to help. %s", "%s Let me know if you have another question."));
    private static final List<String> BORROWED = List.of("99,000원", "37시간", "75%", "23:30");

    private final ClaimGuard guard;

    public ClaimSuite(ClaimGuard guard) {
        this.guard = guard;
    }

    /// A message that would be sent.
    ///
    /// @param kind `sent` if it is true, `number`, `unit`, `name`, `borrowed` or `parroted` if it is not
    private record Sample(String id, String kind, String message, String customer) {
        boolean truthful() {
            return kind.equals(SENT);
        }
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of(
                SENT,
                "blocked",
                "blocked-number",
                "blocked-unit",
                "blocked-name",
                "blocked-borrowed",
                "blocked-parroted");
    }

    @Override
    public Set<String> settings() {
        return Set.of("locale");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        String locale = experiment.setup().configuration().findText("locale").orElse("ko");
        List<DemoArticles.Article> articles = DemoArticles.readAll(locale);
        List<Judged> judged = new ArrayList<>();
        progress.begin(experiment.name(), articles.size());
        for (DemoArticles.Article article : articles) {
            String passage = Sentences.plain(article.body());
            for (Sample sample : samples(article, passage, experiment.setup().seed())) {
                judged.add(judge(sample, article.slug(), passage));
            }
            progress.step();
        }
        return new Attempt.Scored(new Outcome(metrics(judged), judged, List.of(), List.of()));
    }

    private static List<Sample> samples(DemoArticles.Article article, String passage, long seed) {
        List<Sample> samples = new ArrayList<>();
        for (String sentence : Sentences.of(passage)) {
            String id = article.slug() + "/" + samples.size();
            for (String wrapping : WRAPPINGS.getOrDefault(article.locale(), List.of("%s"))) {
                samples.add(new Sample(id + "/" + samples.size(), SENT, wrapping.replace("%s", sentence), ""));
            }
            String borrowed = BORROWED.get(Math.floorMod(sentence.hashCode(), BORROWED.size()));
            for (Falsifier.Planted planted : Falsifier.plant(sentence, borrowed, seed)) {
                samples.add(new Sample(id + "/" + samples.size(), planted.kind(), planted.sentence(), ""));
            }
        }
        samples.add(new Sample(article.slug() + "/parroted", "parroted", "네, 말씀하신 대로 12,345원이에요.", "12,345원이면 되는 거죠?"));
        return samples;
    }

    private Judged judge(Sample sample, String article, String passage) {
        List<String> unbound = guard.unbound(sample.message(), article, passage, sample.customer());
        boolean good = sample.truthful() == unbound.isEmpty();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("kind", sample.kind());
        details.put("article", article);
        details.put("unbound", String.join(", ", unbound));
        return new Judged(sample.id(), sample.message(), good ? 1 : 0, details);
    }

    private static List<Metric> metrics(List<Judged> judged) {
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        for (Judged one : judged) {
            String kind = one.details().getOrDefault("kind", "");
            String metric = kind.equals(SENT) ? SENT : "blocked-" + kind;
            scores.computeIfAbsent(metric, name -> new ArrayList<>()).add(one.score());
            if (!kind.equals(SENT)) {
                scores.computeIfAbsent("blocked", name -> new ArrayList<>()).add(one.score());
            }
        }
        List<Metric> metrics = new ArrayList<>();
        scores.forEach((name, values) -> metrics.add(Metric.of(
                name, values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN))));
        return metrics;
    }
}
