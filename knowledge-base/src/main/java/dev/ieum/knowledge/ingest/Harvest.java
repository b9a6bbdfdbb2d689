package dev.ieum.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;

/// What was read from one source: the articles that are good and the problems beside them.
record Harvest(List<Incoming> articles, List<Problem> problems) {

    Harvest {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }

    static Harvest of(Incoming article) {
        return new Harvest(List.of(article), List.of());
    }

    static Harvest failed(Problem problem) {
        return new Harvest(List.of(), List.of(problem));
    }

    Harvest with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Harvest(articles, all);
    }
}
