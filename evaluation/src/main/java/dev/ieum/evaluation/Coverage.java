package dev.ieum.evaluation;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dataset.YamlFile;
import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;

/// Which sets of the data folder no experiment uses, and why: nothing that could be measured is left out silently.
///
/// @param unused one line per set
record Coverage(List<String> unused) {

    private static final String REASONS = "suites/unmeasured.yaml";

    Coverage {
        unused = List.copyOf(unused);
    }

    static Coverage of(DataFolder data, List<Experiment> experiments) {
        YamlObject reasons = YamlFile.read(Origin.resource(REASONS));
        List<String> unused = new ArrayList<>();
        for (String set : data.sets()) {
            boolean used = experiments.stream()
                    .map(Experiment::setup)
                    .anyMatch(setup -> setup.data().equals(set)
                            || setup.configuration().describe().contains(set));
            if (!used) {
                unused.add(set + ": " + reasons.findText(set).orElse("no experiment uses it yet"));
            }
        }
        return new Coverage(unused);
    }

    String lines() {
        StringBuilder lines = new StringBuilder();
        unused.forEach(line -> lines.append("not measured: ").append(line).append('\n'));
        return lines.toString();
    }
}
