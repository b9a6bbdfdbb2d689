package dev.ieum.hub.json;

import java.util.List;
import java.util.stream.Collectors;

/// Fields that cannot be taken.
public final class BadFields extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<BadField> fields;

    public BadFields(List<BadField> fields) {
        super(
                fields.stream()
                        .map(field -> field.pointer() + " " + field.code())
                        .collect(Collectors.joining(", ")),
                null,
                false,
                false);
        this.fields = List.copyOf(fields);
    }

    public List<BadField> fields() {
        return fields;
    }
}
