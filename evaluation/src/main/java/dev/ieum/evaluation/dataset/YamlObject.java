package dev.ieum.evaluation.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One mapping of a YAML file, read strictly. Every refusal names the file and the line of the value that is wrong.
public final class YamlObject {

    private final String file;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    YamlObject(String file, MappingNode mapping) {
        this.file = file;
        this.line = line(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw new BadInput(file, line(tuple.getKeyNode()), "\"" + key + "\" occurs twice");
            }
        }
    }

    /// A text that must be there and not be blank.
    public String text(String key) {
        return findText(key).filter(text -> !text.isBlank()).orElseThrow(() -> missing(key));
    }

    public Optional<String> findText(String key) {
        return Optional.ofNullable(entries.get(key)).map(node -> scalar(key, node));
    }

    /// A number that must be there.
    public double number(String key) {
        return findNumber(key).orElseThrow(() -> missing(key));
    }

    public Optional<Double> findNumber(String key) {
        return findText(key).map(text -> {
            try {
                return Double.parseDouble(text.replace("_", ""));
            } catch (NumberFormatException e) {
                throw refusal(key, "must be a number, not \"" + text + "\"");
            }
        });
    }

    /// A whole number that must be there.
    public int whole(String key) {
        double number = number(key);
        if (number != Math.rint(number)) {
            throw refusal(key, "must be a whole number");
        }
        return (int) number;
    }

    public boolean flag(String key) {
        return findText(key)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw refusal(key, "must be true or false");
                })
                .orElse(false);
    }

    /// The texts of a list, or of a single text; empty when the key is absent.
    public List<String> texts(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> scalar(key, item)).toList();
        }
        return List.of(scalar(key, node));
    }

    /// The mappings of a list; empty when the key is absent.
    public List<YamlObject> objects(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw refusal(key, "must be a list");
        }
        return sequence.getValue().stream().map(item -> mapping(key, item)).toList();
    }

    /// A mapping, or empty when the key is absent.
    public Optional<YamlObject> findObject(String key) {
        return Optional.ofNullable(entries.get(key)).map(node -> mapping(key, node));
    }

    /// The keys in the file's order.
    public Set<String> keys() {
        return entries.keySet();
    }

    /// Refuses any key that is not in `allowed`, so that a misspelt key is never ignored.
    public YamlObject only(Set<String> allowed) {
        for (String key : entries.keySet()) {
            if (!allowed.contains(key)) {
                throw refusal(key, "is not known here; known: " + String.join(", ", allowed));
            }
        }
        return this;
    }

    /// An exception that names the line of this key's value.
    public BadInput refusal(String key, String what) {
        Node node = entries.get(key);
        return new BadInput(file, node == null ? line : line(node), "\"" + key + "\" " + what);
    }

    /// An exception that names the line where this mapping starts.
    public BadInput refusal(String what) {
        return new BadInput(file, line, what);
    }

    /// The entries that hold texts or lists of texts, as one line for a reader.
    public String describe() {
        List<String> parts = new java.util.ArrayList<>();
        entries.forEach((key, node) -> {
            if (!(node instanceof MappingNode)) {
                parts.add(key + ": " + String.join(", ", texts(key)));
            }
        });
        return String.join(" · ", parts);
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    private BadInput missing(String key) {
        return new BadInput(file, line, "\"" + key + "\" is missing");
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refusal(key, "must be a single value");
    }

    private YamlObject mapping(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return new YamlObject(file, mapping);
        }
        throw refusal(key, "must hold mappings (key: value)");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
