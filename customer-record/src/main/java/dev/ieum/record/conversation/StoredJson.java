package dev.ieum.record.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ieum.storage.StorageException;

/// How the parts of a conversation that no statement asks about are kept in columns: as JSON, with a name for each
/// alternative of a sealed type, so that older rows stay readable.
final class StoredJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Action.class, Actions.class)
            .addMixIn(Claim.Binding.class, Bindings.class)
            .build();

    private StoredJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new StorageException(StorageException.Kind.FINAL, "A value could not be written.", impossible);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new StorageException(
                    StorageException.Kind.FINAL, "A stored " + type.getSimpleName() + " is not readable.", unreadable);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Action.Confirm.class, name = "confirm"),
        @JsonSubTypes.Type(value = Action.Cancel.class, name = "cancel"),
        @JsonSubTypes.Type(value = Action.Say.class, name = "say"),
        @JsonSubTypes.Type(value = Action.Pick.class, name = "pick"),
        @JsonSubTypes.Type(value = Action.Open.class, name = "open"),
        @JsonSubTypes.Type(value = Action.Handoff.class, name = "handoff")
    })
    private interface Actions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "to")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Claim.Binding.ToArticle.class, name = "article"),
        @JsonSubTypes.Type(value = Claim.Binding.ToRow.class, name = "row"),
        @JsonSubTypes.Type(value = Claim.Binding.ToMessage.class, name = "message")
    })
    private interface Bindings {}
}
