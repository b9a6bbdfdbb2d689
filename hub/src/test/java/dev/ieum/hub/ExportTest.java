package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class ExportTest {
    private static final String BASE = "/api/v1/staff/exports/";

    private final Client client;
    private final Client miso;
    private final Client shop;

    ExportTest(TestDatabase database) {
        client = TestHub.shared(database).client();
        miso = client.asStaff("miso");
        shop = client.with("Authorization", "Bearer ieum_first");
    }

    @Test
    void exportedCustomersShouldBeTakenBackAsTheyAre() {
        for (int i = 0; i < 205; i++) {
            shop.put("/api/v1/record/customers/export-" + i, Json.object().put("name", "김하늘 " + i));
        }

        Client.Answer file = miso.get(BASE + "customers.ndjson");

        assertThat(file.header("Content-Disposition")).contains("customers.ndjson");
        List<JsonNode> rows = file.text().lines().map(Json::read).toList();
        assertThat(rows.stream().filter(row -> row.path("ref").asText().startsWith("export-")))
                .hasSize(205);
        JsonNode row = rows.stream()
                .filter(one -> one.path("ref").asText().equals("export-7"))
                .findFirst()
                .orElseThrow();
        assertThat(shop.put("/api/v1/record/customers/export-7", row).status()).isEqualTo(200);
    }

    @Test
    void tablesShouldOpenInASpreadsheetAndHoldNoFormula() {
        shop.put("/api/v1/record/customers/formula-1", Json.object().put("name", "=HYPERLINK(\"x\")"));

        String table = miso.get(BASE + "customers.csv").text();

        assertThat(table).startsWith("\uFEFF").contains("ref").contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void conversationsShouldComeWithEveryMessage() {
        JsonNode session = client.post("/api/v1/chat/sessions", Json.object().put("locale", "ko"))
                .json();
        client.with("Authorization", "Bearer " + session.path("token").asText()).say("내보내기에 나올 말");

        String line = miso.get(BASE + "conversations.ndjson")
                .text()
                .lines()
                .filter(text -> text.contains(session.path("conversationId").asText()))
                .findFirst()
                .orElseThrow();

        assertThat(line).contains("내보내기에 나올 말").contains("들었어요");
        assertThat(Json.read(line).path("messages").size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void onlyAdministratorsShouldTakeFilesAndOnlyThoseThatThereAre() {
        assertThat(client.asStaff("harin").get(BASE + "customers.csv").status()).isEqualTo(403);
        assertThat(client.get(BASE + "customers.csv").status()).isEqualTo(401);
        assertThat(miso.get(BASE + "staff.csv").status()).isEqualTo(404);
        assertThat(miso.get(BASE + "customers").status()).isEqualTo(404);
        assertThat(miso.get(BASE + "orders.csv").status()).isEqualTo(200);
        assertThat(miso.get(BASE + "bookings.ndjson").status()).isEqualTo(200);
    }
}
