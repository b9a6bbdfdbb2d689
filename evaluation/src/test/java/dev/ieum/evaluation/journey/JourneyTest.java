package dev.ieum.evaluation.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.evaluation.program.ChatCustomer;
import dev.ieum.evaluation.program.ProtocolClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One message, all the way, by the protocol alone.
class JourneyTest {

    @TempDir
    static Path folder;

    private static Shop shop;

    @BeforeAll
    static void openTheShop() {
        shop = Shop.open(folder.resolve("shop"), Map.of());
    }

    @AfterAll
    static void closeTheShop() {
        shop.close();
    }

    @Test
    void theAiNoticeShouldComeFirst() {
        JsonNode first = shop.stranger().session().path("messages").path(0);

        assertThat(first.path("intent").asText()).isEqualTo("notice");
        assertThat(first.path("text").asText()).contains("AI");
    }

    @Test
    void aParkingQuestionShouldBeAnsweredWithItsSource() {
        JsonNode answer = Shop.last(shop.stranger().say("성수점에 차 가져가도 되나요?"), "answer");

        assertThat(answer.path("text").asText()).contains("2시간");
        assertThat(answer.path("sources").path(0).path("article").asText()).isEqualTo("parking");
        assertThat(answer.path("sources").path(0).path("passage").asText()).contains("2시간 무료");
        assertThat(answer.path("ai").asBoolean()).isTrue();
    }

    @Test
    void aClassShouldBeProposedConfirmedAndVisibleOnKakaoTalk() {
        ChatCustomer junho = shop.known("u-1002");

        JsonNode proposal = Shop.last(junho.say("이번 주 토요일 오후 2시 성수에서 향수 만들기 두 명"), "proposal");

        assertThat(proposal.path("text").asText()).contains("11월 28일").contains("107,000원");
        assertThat(proposal.path("cards").toString()).contains("나만의 향수 만들기").contains("성수");

        JsonNode done = Shop.last(junho.press(Shop.action(proposal, "confirm")), "done");

        String ref = done.path("cards").path(0).path("ref").asText();
        assertThat(ref).startsWith("booking/");
        String number = ref.substring("booking/".length());
        JsonNode row = shop.row("bookings/" + number);
        assertThat(row.path("people").asInt()).isEqualTo(2);
        assertThat(row.path("total").asInt()).isEqualTo(107_000);
        assertThat(row.path("status").asText()).isEqualTo("confirmed");

        String kakaoUser = shop.sample("u-1002").path("kakaoUser").asText();
        JsonNode skill = shop.kakao(kakaoUser, "내 예약 보여줘");
        assertThat(skill.path("version").asText()).isEqualTo("2.0");
        assertThat(skill.path("template").toString()).contains(number);
    }

    @Test
    void confirmingTwiceShouldBookOnce() {
        ChatCustomer yuna = shop.known("u-1004");
        JsonNode proposal = Shop.last(yuna.say("이번 주 일요일 오후 2시 성수 향수 만들기 한 명 예약할게요"), "proposal");
        Object press =
                Map.of("clientMessageId", UUID.randomUUID().toString(), "action", Shop.action(proposal, "confirm"));

        long accepted = IntStream.range(0, 5)
                .parallel()
                .mapToObj(time -> shop.client()
                        .post("/api/v1/chat/messages?wait=20", press, yuna.headers())
                        .expect(200)
                        .path("accepted")
                        .asLong())
                .distinct()
                .count();

        assertThat(accepted).isEqualTo(1);
        JsonNode bookings = yuna.say("제 예약 확인해 주세요");
        assertThat(bookings.findValuesAsText("ref").stream()
                        .filter(ref -> ref.startsWith("booking/"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void anOrderShouldBeFoundByNumberAndPhoneOnly() {
        ChatCustomer stranger = shop.stranger();

        JsonNode asked = stranger.say("O-1001 주문 어디까지 왔어요?");
        assertThat(asked.toString()).doesNotContain("6890-1001-2233");

        JsonNode told = stranger.say("010-5550-1001");
        assertThat(told.toString()).contains("배송").contains("6890-1001-2233");

        ChatCustomer thief = shop.stranger();
        JsonNode refused = thief.say("주문 O-1001 전화번호 010-1234-5678");
        assertThat(refused.toString()).doesNotContain("6890-1001-2233").doesNotContain("김서연");
    }

    @Test
    void aPersonShouldTakeOverAnswerAndGiveBack() {
        ChatCustomer customer = shop.stranger();
        customer.say("주차 되나요?");
        JsonNode handed = customer.say("사람이랑 얘기하고 싶어요");
        assertThat(handed.path("floor").asText()).isEqualTo("waiting");
        assertThat(Shop.last(handed, "handoff").path("text").asText()).isNotBlank();

        try (ProtocolClient console = new ProtocolClient(shop.program().base())) {
            JsonNode login = console.post(
                            "/api/v1/staff/login", Map.of("login", "miso", "password", Shop.PASSWORD), Map.of())
                    .expect(200);
            Map<String, String> csrf = Map.of("X-CSRF-Token", login.path("csrf").asText());
            String thread = "/api/v1/staff/conversations/"
                    + customer.session().path("conversationId").asText();
            JsonNode file = console.get(thread, Map.of()).expect(200);
            assertThat(file.path("messages").toString()).contains("주차 되나요?").contains("parking");
            assertThat(file.path("handoff").path("reason").asText()).isNotBlank();

            console.post(thread + "/take", Map.of(), csrf).expect(200);
            console.post(
                            thread + "/messages",
                            Map.of(
                                    "text",
                                    "안녕하세요, 미소예요.",
                                    "clientMessageId",
                                    UUID.randomUUID().toString()),
                            csrf)
                    .expect(200);
            JsonNode silent = customer.say("네 안녕하세요");
            assertThat(silent.path("floor").asText()).isEqualTo("staff");
            assertThat(silent.path("messages").findValuesAsText("from")).doesNotContain("bot");
            assertThat(customer.messages(0).toString()).contains("안녕하세요, 미소예요.");

            console.post(thread + "/return", Map.of(), csrf).expect(200);
        }
        JsonNode again = customer.say("매장 영업시간 알려 주세요");
        assertThat(Shop.last(again, "answer").path("text").asText()).contains("오후 8시");
        assertThat(again.path("floor").asText()).isEqualTo("bot");
    }
}
