package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The description is true: it names what is open, all of it and nothing else.
@NullMarked
@OnEveryDatabase
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options");
    private final TestHub hub;
    private final JsonNode description;

    OpenApiTest(TestDatabase database) throws IOException {
        hub = TestHub.shared(database);
        description =
                new YAMLMapper().readTree(hub.client().get("/api/openapi.yaml").text());
    }

    @Test
    void everyOpenRouteShouldBeDescribedAndNothingElse() {
        List<String> described = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));

        assertThat(described).containsExactlyInAnyOrderElementsOf(hub.routes());
    }

    @Test
    void everyReferenceShouldLeadSomewhere() {
        List<String> references = description.findValuesAsText("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void answersShouldHaveWhatTheirSchemasRequire() {
        Client chat = hub.client().inChat();
        JsonNode posted = chat.say("설명서대로").json();

        assertThat(names(posted)).containsAll(required("Posted", 1)).containsAll(required("Listed"));
        assertThat(names(posted.at("/messages/0"))).containsAll(required("Message"));
        assertThat(names(hub.client().get("/nothing").json())).containsAll(required("Problem"));
    }

    private List<String> required(String schema) {
        return texts(description.at("/components/schemas/" + schema + "/required"));
    }

    private List<String> required(String schema, int part) {
        return texts(description.at("/components/schemas/" + schema + "/allOf/" + part + "/required"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
