package dev.ieum.hub.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reads `ieum.yaml`. Groups may be written as maps (`kakao: {secret: …}`) or flat (`kakao_secret: …`).
final class SettingsFile {
    private SettingsFile() {}

    /// Its values; none when there is no such file.
    ///
    /// @throws UnusableSettings if it is no YAML or names something that cannot be set
    static Map<Setting, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        List<String> problems = new ArrayList<>();
        collect("", tree(file), values, problems);
        if (!problems.isEmpty()) {
            throw new UnusableSettings(problems.stream()
                    .map(problem -> file.getFileName() + ": " + problem)
                    .toList());
        }
        return values;
    }

    private static JsonNode tree(Path file) {
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new UnusableSettings(List.of(file.getFileName() + " is no YAML: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UnusableSettings(List.of(file + " cannot be read: " + e.getMessage()));
        }
    }

    private static void collect(String prefix, JsonNode node, Map<Setting, String> values, List<String> problems) {
        node.properties().forEach(member -> {
            String key = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject()) {
                collect(key + "_", value, values, problems);
            } else {
                Setting.find(key)
                        .ifPresentOrElse(
                                setting -> values.put(setting, value(value)),
                                () -> problems.add("\"" + key + "\" cannot be set" + Suggestion.of(key)));
            }
        });
    }

    private static String value(JsonNode node) {
        if (!node.isArray()) {
            return node.isNull() ? "" : node.asText();
        }
        List<String> parts = new ArrayList<>();
        node.forEach(part -> parts.add(part.asText()));
        return String.join(",", parts);
    }
}
