package dev.ieum.evaluation.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One JSON object of a line, read strictly: a field that is missing or of the wrong kind is refused with
/// file and line.
public final class Fields {

    private final String file;
    private final int line;
    private final JsonNode node;

    Fields(String file, int line, JsonNode node) {
        this.file = file;
        this.line = line;
        this.node = node;
    }

    /// A text that must be there and not be blank.
    public String text(String field) {
        String text = findText(field).orElseThrow(() -> refusal("\"" + field + "\" is missing"));
        if (text.isBlank()) {
            throw refusal("\"" + field + "\" is blank");
        }
        return text;
    }

    /// A text, or empty when the field is absent or null. A number counts as its digits.
    public Optional<String> findText(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw refusal("\"" + field + "\" must be a text");
        }
        return Optional.of(value.asText());
    }

    /// A whole number that must be there.
    public int number(String field) {
        JsonNode value = node.path(field);
        if (!value.canConvertToInt()) {
            throw refusal("\"" + field + "\" must be a whole number");
        }
        return value.intValue();
    }

    /// True only when the field is the JSON value `true`.
    public boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    /// The texts of an array; empty when the field is absent or null.
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(field)) {
            if (!value.isTextual()) {
                throw refusal("\"" + field + "\" must hold texts only");
            }
            texts.add(value.asText());
        }
        return List.copyOf(texts);
    }

    /// The objects of an array; empty when the field is absent or null.
    public List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode value : array(field)) {
            objects.add(object(field, value));
        }
        return List.copyOf(objects);
    }

    /// An object, or empty when the field is absent or null.
    public Optional<Fields> findObject(String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(object(field, value));
    }

    /// The names of this object's fields, in order.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// An exception that names this line.
    public BadInput refusal(String what) {
        return new BadInput(file, line, what);
    }

    private Fields object(String field, JsonNode value) {
        if (!value.isObject()) {
            throw refusal("\"" + field + "\" must hold objects");
        }
        return new Fields(file, line, value);
    }

    private JsonNode array(String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            throw refusal("\"" + field + "\" must be an array");
        }
        return value;
    }
}
