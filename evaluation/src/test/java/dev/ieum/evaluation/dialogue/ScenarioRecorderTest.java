package dev.ieum.evaluation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ieum.evaluation.dataset.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRecorderTest {

    private static final String STORED = """
            {"record":{"name":"김서연"},"messages":[
             {"from":"system","text":"AI가 답해요","intent":"notice","at":"2026-11-22T12:00:00+09:00"},
             {"from":"customer","text":"저 김서연인데 010-5550-1001로 \\"O-1001\\" 조회요, a.b@c.co.kr","at":"2026-11-22T12:01:00+09:00"},
             {"from":"bot","text":"서연 님…","intent":"answer","sources":[{"article":"order-tracking"}],"at":"2026-11-22T12:01:01+09:00"},
             {"from":"customer","text":"900101-1234567","at":"2026-11-22T12:02:00+09:00"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aConversationShouldBecomeAScenarioThatCanBeReadBack() throws IOException {
        Path file = folder.resolve("recorded.yaml");
        Files.writeString(file, ScenarioRecorder.yaml(new ObjectMapper().readTree(STORED)));

        Scenario scenario = ScenarioFile.read(Origin.file(file));

        var turns = ((Scenario.Fixed) scenario.script()).turns();
        assertThat(turns).hasSize(2);
        assertThat(turns.getFirst().expected().intents()).containsExactly("answer");
        assertThat(turns.getFirst().expected().source()).contains("order-tracking");
        assertThat(scenario.opening().clock()).startsWith("2026-11-22T12:01");
    }

    @Test
    void whatIsPersonalShouldBeReplaced() throws IOException {
        String yaml = ScenarioRecorder.yaml(new ObjectMapper().readTree(STORED));

        assertThat(yaml)
                .doesNotContain("김서연", "5550", "O-1001", "a.b@c.co.kr", "900101", "1234567")
                .contains("손님", "010-0000-0000", "O-0000", "customer@example.com");
    }

    @Test
    void aConversationWithoutACustomerShouldBeRefused() {
        assertThatThrownBy(() -> ScenarioRecorder.yaml(new ObjectMapper().readTree("{\"messages\":[]}")))
                .hasMessageContaining("the customer wrote nothing");
    }
}
