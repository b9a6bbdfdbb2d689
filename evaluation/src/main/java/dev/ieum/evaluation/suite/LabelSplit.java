package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dataset.Example;
import dev.ieum.evaluation.dataset.YamlObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Which examples are learnt and which are asked. A set that has a training part is split there; of any
/// other set every text falls on one side by a hash of its words, so that the same text is never on both.
final class LabelSplit {

    private static final int MANY = 1_000_000;

    private LabelSplit() {}

    /// @param train texts by label
    /// @param test examples; those from outside carry the label [Labeller#NONE]
    record Split(Map<String, List<String>> train, List<Example> test, boolean hasOutside) {}

    static Split of(List<Example> examples, YamlObject configuration, long seed) {
        String outside = configuration.findText("outside").orElse("");
        int perLabel = configuration
                .findNumber("train-per-label")
                .map(Double::intValue)
                .orElse(MANY);
        int tests = configuration.findNumber("test").map(Double::intValue).orElse(MANY);
        boolean parted = examples.stream().anyMatch(example -> example.split().equals("train"))
                && examples.stream().anyMatch(example -> !example.split().equals("train"));
        Map<String, List<String>> train = new TreeMap<>();
        List<Example> test = new ArrayList<>();
        Set<String> learnt = new HashSet<>();
        for (Example example : shuffled(examples, seed)) {
            boolean learn = parted
                    ? example.split().equals("train")
                    : Math.floorMod(example.text().hashCode(), 2) == 0;
            List<String> texts = train.computeIfAbsent(example.label(), label -> new ArrayList<>());
            if (learn && texts.size() < perLabel && !example.label().equals(outside)) {
                texts.add(example.text());
                learnt.add(example.text());
            } else if (!learn && test.size() < tests) {
                test.add(example.label().equals(outside) ? labelledNone(example) : example);
            }
        }
        train.values().removeIf(List::isEmpty);
        test.removeIf(example -> learnt.contains(example.text()));
        if (train.size() < 2 || test.isEmpty()) {
            throw new BadInput(
                    configuration.file(), configuration.line(), "the set has fewer than two labels to learn");
        }
        return new Split(train, test, !outside.isEmpty());
    }

    private static Example labelledNone(Example example) {
        return new Example(example.text(), Labeller.NONE, example.split(), example.fields());
    }

    private static List<Example> shuffled(List<Example> examples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Example> shuffled = new ArrayList<>(examples);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Example swapped = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, swapped);
        }
        return shuffled;
    }
}
