package dev.ieum.evaluation;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.experiment.Experiment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// What the command line asks for.
///
/// @param names experiments, suites or beginnings of experiments' names; empty: all
/// @param dataArgument the data folder as it was given
/// @param against a revision to compare with; empty: none
record Request(
        List<String> names, DataFolder data, String dataArgument, Places places, String against, Switches switches) {

    static final String HELP = """
            ./ieum evaluate [name…] [--data DIR] [--model DIR] [--against REF] [--out DIR] [--experiments DIR] [--pin]

            name           an experiment, a suite, or the beginning of experiments' names; without one, all of them
            --data DIR     a folder with public evaluation data, one folder per set
            --model DIR    an embedding model (model.onnx, tokenizer.json) for the semantic experiments; without one, what
                           `./ieum semantic install` put into the data folder
            --vectors DIR  where embeddings are kept between runs (default: ieum/vectors in the user's cache folder)
            --against REF  builds that revision too and shows both side by side
            --out DIR      where the page and the JSON go (default: target/evaluation)
            --experiments  where the experiment files are (default: evaluation/experiments)
            --pin          writes what was measured into the experiment files and docs/evaluation as the expected numbers
            --record URL/ID  makes a scenario from a conversation of a running program, with what is personal replaced
                           (IEUM_STAFF_LOGIN, IEUM_STAFF_PASSWORD)
            """;

    private static final Path OUT = Path.of("target", "evaluation");
    private static final Path EXPERIMENTS = Path.of("evaluation", "experiments");

    Request {
        names = List.copyOf(names);
    }

    /// @param model the folder of an embedding model; empty: the installed one
    /// @param vectors where embeddings are kept between runs
    record Places(Path out, Path experiments, String model, Path vectors) {
        Places() {
            this(OUT, EXPERIMENTS, "", Machines.cache().resolve("vectors"));
        }

        Places withOut(Path other) {
            return new Places(other, experiments, model, vectors);
        }

        Places withExperiments(Path other) {
            return new Places(out, other, model, vectors);
        }

        Places withModel(String other) {
            return new Places(out, experiments, other, vectors);
        }

        Places withVectors(Path other) {
            return new Places(out, experiments, model, other);
        }
    }

    /// @param pin whether measured numbers become the expected ones
    /// @param recorded the conversation that shall become a scenario; empty: none
    record Switches(boolean pin, boolean help, String recorded) {}

    static Request of(String[] arguments) {
        List<String> names = new ArrayList<>();
        String data = "";
        String against = "";
        Places places = new Places();
        boolean pin = false;
        boolean help = false;
        String recorded = "";
        Iterator<String> left = List.of(arguments).iterator();
        while (left.hasNext()) {
            String argument = left.next();
            switch (argument) {
                case "--data" -> data = value(argument, left);
                case "--against" -> against = value(argument, left);
                case "--out" -> places = places.withOut(Path.of(value(argument, left)));
                case "--experiments" -> places = places.withExperiments(Path.of(value(argument, left)));
                case "--model" -> places = places.withModel(value(argument, left));
                case "--vectors" -> places = places.withVectors(Path.of(value(argument, left)));
                case "--pin" -> pin = true;
                case "--record" -> recorded = value(argument, left);
                case "--help", "-h", "help" -> help = true;
                default -> names.add(name(argument));
            }
        }
        DataFolder folder = data.isEmpty() ? DataFolder.none() : DataFolder.at(Path.of(data));
        return new Request(names, folder, data, places, against, new Switches(pin, help, recorded));
    }

    Path out() {
        return places.out();
    }

    Path experiments() {
        return places.experiments();
    }

    /// Where the embedding model is looked for.
    Path model() {
        if (!places.model().isEmpty()) {
            return Path.of(places.model());
        }
        String installed = System.getenv().getOrDefault("IEUM_SEMANTIC_MODEL", "");
        String data = System.getenv().getOrDefault("IEUM_DATA", "data");
        return installed.isEmpty() ? Path.of(data, "semantic") : Path.of(installed);
    }

    Path vectors() {
        return places.vectors();
    }

    boolean pin() {
        return switches.pin();
    }

    String recorded() {
        return switches.recorded();
    }

    boolean wantsHelp() {
        return switches.help();
    }

    /// The experiments that were asked for.
    ///
    /// @throws BadInput for a name that matches nothing
    List<Experiment> choose(List<Experiment> all) {
        List<Experiment> chosen = new ArrayList<>(all);
        if (!names.isEmpty()) {
            chosen.removeIf(experiment -> names.stream().noneMatch(name -> matches(name, experiment)));
        }
        for (String name : names) {
            if (chosen.stream().noneMatch(experiment -> matches(name, experiment))) {
                throw new BadInput(places.experiments().toString(), 0, "no experiment and no suite is called " + name);
            }
        }
        return chosen;
    }

    private static boolean matches(String name, Experiment experiment) {
        return experiment.suite().equals(name) || experiment.name().startsWith(name);
    }

    private static String value(String argument, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new BadInput("evaluate", 0, argument + " needs a value");
        }
        return left.next();
    }

    private static String name(String argument) {
        if (argument.startsWith("-")) {
            throw new BadInput("evaluate", 0, "there is no option " + argument + "\n" + HELP);
        }
        return argument;
    }
}
