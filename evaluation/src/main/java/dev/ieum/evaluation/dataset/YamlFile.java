package dev.ieum.evaluation.dataset;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/// A YAML file whose top is a mapping. No object is ever made from its tags.
public final class YamlFile {

    private YamlFile() {}

    /// @throws BadInput if the text is no YAML or its top is no mapping
    public static YamlObject read(Origin origin) {
        return parse(origin.name(), origin.text());
    }

    /// @param name what error messages call the text
    public static YamlObject parse(String name, String text) {
        try {
            if (new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text)) instanceof MappingNode mapping) {
                return new YamlObject(name, mapping);
            }
            throw new BadInput(name, 1, "the file must be a mapping (key: value)");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new BadInput(name, line, "not YAML: " + e.getProblem());
        }
    }
}
