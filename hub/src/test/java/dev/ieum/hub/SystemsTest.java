package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.staff.ApiKeys;
import dev.ieum.hub.staff.ApiKeys.Scope;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class SystemsTest {
    private static final String RECORD = "/api/v1/record";
    private static final String KNOWLEDGE = "/api/v1/knowledge";
    private final TestHub hub;
    private final Client shop;
    private final String own = UUID.randomUUID().toString().substring(24).toUpperCase(java.util.Locale.ROOT);

    SystemsTest(TestDatabase database) {
        hub = TestHub.shared(database);
        shop = hub.client().with("Authorization", "Bearer ieum_first");
    }

    @Test
    void rowsShouldComeBackAsTheyWereSent() {
        assertThat(put(
                                "/customers/" + own,
                                "{\"name\":\"최고객\",\"phone\":\"010-1234-5678\",\"birthday\":\"1990-02-03\"}")
                        .path("phone")
                        .asText())
                .isEqualTo("010-1234-5678");
        put("/products/" + own, "{\"name\":\"비누\",\"price\":9000,\"aliases\":[\"솝\"]}");
        assertThat(put("/stock/MAIN/" + own, "{\"quantity\":7,\"restockOn\":\"2026-12-01\"}")
                        .path("quantity")
                        .asInt())
                .isEqualTo(7);
        put(
                "/courses/" + own,
                "{\"name\":{\"ko\":\"도자기\",\"en\":\"Pottery\"},\"price\":40000,\"minutes\":90,\"capacity\":6}");
        JsonNode session = put(
                "/class-sessions/" + own,
                "{\"course\":\"" + own + "\",\"location\":\"MAIN\",\"startsAt\":\"2027-01-09T14:00:00+09:00\"}");
        assertThat(session.at("/lessons/0/endsAt").asText()).isEqualTo("2027-01-09T15:30:00+09:00");
        JsonNode booking = put(
                "/bookings/" + own,
                "{\"session\":\"" + own + "\",\"customer\":\"" + own
                        + "\",\"people\":2,\"total\":80000,\"bookedAt\":\"2026-12-01T10:00:00+09:00\"}");
        assertThat(booking.path("customer").asText()).isEqualTo(own);
        assertThat(shop.get(RECORD + "/class-sessions/" + own)
                        .json()
                        .path("free")
                        .asInt())
                .isEqualTo(4);
        JsonNode order = put(
                "/orders/" + own,
                "{\"customer\":\"" + own
                        + "\",\"orderedAt\":\"2026-11-20T10:00:00+09:00\",\"status\":\"in-transit\",\"shipping\":3000,"
                        + "\"lines\":[{\"sku\":\"" + own + "\",\"name\":\"비누\",\"quantity\":2,\"price\":9000}]}");
        assertThat(order.path("total").asInt()).isEqualTo(21_000);
        assertThat(put("/coupons/" + own, "{\"name\":\"10%\",\"percent\":10}")
                        .path("percent")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void sameRowTwiceShouldBeOne() {
        String body = "{\"name\":\"한 사람\"}";

        assertThat(put("/customers/" + own, body)).isEqualTo(put("/customers/" + own, body));
    }

    @Test
    void badRowsShouldBePointedAt() {
        Client.Answer answer = send(
                "PUT",
                RECORD + "/orders/" + own,
                "{\"customer\":\"x\",\"lines\":[{\"sku\":\"a\"}],\"status\":\"flying\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .contains("/orderedAt", "/lines/0/name", "/lines/0/quantity", "/lines/0/price", "/status");
        assertThat(send("PUT", RECORD + "/stock/MAIN/NOPE-" + own, "{\"quantity\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(send("PUT", RECORD + "/nothing/x", "{}").status()).isEqualTo(404);
        assertThat(shop.get(RECORD + "/orders/unknown").status()).isEqualTo(404);
    }

    @Test
    void importShouldTellOfEveryLine() {
        String lines = "{\"kind\":\"customer\",\"key\":\"a-" + own + "\",\"name\":\"하나\"}\n"
                + "nonsense\n\n"
                + "{\"kind\":\"products\",\"key\":\"p-" + own + "\",\"name\":\"둘\"}\n"
                + "{\"kind\":\"wizards\",\"key\":\"x\"}\n";

        JsonNode answer = shop.with("Content-Type", "application/x-ndjson")
                .post(RECORD + "/import", lines)
                .json();

        assertThat(answer.path("failed").asInt()).isEqualTo(3);
        assertThat(answer.at("/results/0/status").asText()).isEqualTo("ok");
        assertThat(answer.at("/results/2/errors/0/pointer").asText()).isEqualTo("/price");
    }

    @Test
    void keysShouldOpenWhatTheirScopesSay() {
        String key = new ApiKeys(
                        hub.rooms.database(),
                        hub.rooms.clock(),
                        hub.rooms.ids(),
                        hub.rooms.settings().house().keys().api())
                .create("reader", EnumSet.of(Scope.RECORD_READ));
        Client reader = hub.client().with("Authorization", "Bearer " + key);

        assertThat(reader.get(RECORD + "/customers/unknown").status()).isEqualTo(404);
        assertThat(reader.send("PUT", RECORD + "/customers/x", bytes("{}")).status())
                .isEqualTo(403);
        assertThat(hub.client().get(RECORD + "/customers/x").status()).isEqualTo(401);
        assertThat(hub.client()
                        .with("Authorization", "Bearer ieum_wrong")
                        .get(RECORD + "/customers/x")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void articleShouldBeFoundAsSoonAsItWasPut() {
        String word = "뷁" + own;
        send(
                "PUT",
                KNOWLEDGE + "/articles/a-" + own,
                "{\"title\":\"" + word + " 안내\",\"body\":\"" + word + "은 삼 층에 있어요.\"}");

        JsonNode found = shop.post(
                        KNOWLEDGE + "/search",
                        Json.object().put("query", word + " 어디예요?").put("limit", 3))
                .json();

        assertThat(found.at("/passages/0/article").asText()).isEqualTo("a-" + own);
        assertThat(found.at("/passages/0/text").asText()).contains("삼 층");
    }

    @Test
    void importedArticlesShouldBeFoundWhenItAnswers() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            ObjectNode line = Json.object().put("slug", "many-" + own + "-" + i).put("title", "글 " + i + " " + own);
            lines.append(Json.text(line.put("body", "본문 " + i + "번째 " + own + " 이야기예요.")))
                    .append('\n');
        }
        lines.append("{\"slug\":\"bad-").append(own).append("\",\"title\":\"x\"}\n");

        JsonNode answer = shop.with("Content-Type", "application/x-ndjson")
                .post(KNOWLEDGE + "/import", lines.toString())
                .json();

        assertThat(answer.path("failed").asInt()).isEqualTo(1);
        assertThat(answer.at("/results/0/state").asText()).isEqualTo("published");
        assertThat(shop.post(KNOWLEDGE + "/search", Json.object().put("query", "글 17 " + own))
                        .text())
                .contains("many-" + own);
    }

    @Test
    void scoresOfDifferentSearchesShouldTellTheAnswerableFromTheOther() {
        String word = "쉼터" + own;
        send(
                "PUT",
                KNOWLEDGE + "/articles/rest-" + own,
                "{\"title\":\"" + word + " 이용 안내\",\"body\":\"" + word + "는 오전 9시부터 오후 6시까지 열어요.\"}");

        JsonNode known = shop.post(KNOWLEDGE + "/search", Json.object().put("query", word + " 몇 시까지 열어요?"))
                .json();
        JsonNode unknown = shop.post(KNOWLEDGE + "/search", Json.object().put("query", "우주선 타이어 교체 되나요?"))
                .json();

        assertThat(known.at("/passages/0/score").asDouble())
                .isEqualTo(known.path("confidence").asDouble())
                .isGreaterThan(2 * unknown.at("/passages/0/score").asDouble());
        assertThat(known.path("known").asBoolean()).isTrue();
        assertThat(unknown.path("known").asBoolean()).isFalse();
    }

    @Test
    void searchShouldCheckWhatItIsAsked() {
        assertThat(shop.post(KNOWLEDGE + "/search", "{\"query\":\"\"}").status())
                .isEqualTo(400);
        assertThat(shop.post(KNOWLEDGE + "/search", "{\"query\":\"x\",\"limit\":1000}")
                        .status())
                .isEqualTo(400);
        assertThat(shop.post(KNOWLEDGE + "/search", "{\"query\":\"+-&|!(){}[]^~*?:/\\\\\"}")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode put(String path, String body) {
        Client.Answer answer = send("PUT", RECORD + path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Client.Answer send(String method, String path, String body) {
        return shop.send(method, path, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
