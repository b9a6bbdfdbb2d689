package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import java.util.Optional;

/// One kind of rows.
public interface Kind {

    /// Writes the row with this natural key; the same again changes nothing.
    ///
    /// @throws dev.ieum.hub.json.BadFields with a pointer to each field that cannot be taken
    void put(String key, Fields fields, Actor by);

    /// The row with this natural key.
    Optional<ObjectNode> find(String key);
}
