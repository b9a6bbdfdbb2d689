package dev.ieum.evaluation.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.evaluation.program.ChatCustomer;
import dev.ieum.evaluation.program.ProtocolClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The doors that a load test knocks at.
final class Doors {

    private static final List<String> QUESTIONS = List.of(
            "주차 되나요?",
            "영업시간이 어떻게 되나요?",
            "배송비 얼마예요?",
            "강아지 데려가도 되나요?",
            "향수 만들기 클래스 얼마예요?",
            "환불 규정 알려 주세요",
            "준비물이 있나요?",
            "성수점 주소 알려 주세요");

    private Doors() {}

    /// Customers of the web channel who ask and wait for the answer. They take turns, so that several wait at once.
    static OpenLoop.Action web(ProtocolClient client, int customers) {
        List<ChatCustomer> all = IntStream.range(0, customers)
                .mapToObj(i -> ChatCustomer.open(client, "ko", Optional.empty()))
                .toList();
        return request -> {
            int number = request.number();
            ChatCustomer customer = all.get(number % all.size());
            return answered(customer.say(QUESTIONS.get(number % QUESTIONS.size())));
        };
    }

    /// KakaoTalk's skill server calls: each of them must be answered in its own response.
    static OpenLoop.Action kakao(ProtocolClient client, String secret, int customers) {
        return request -> {
            int number = request.number();
            ProtocolClient.Answer answer = client.post(
                    "/webhooks/kakao/main",
                    skill("load-user-" + number % customers, QUESTIONS.get(number % QUESTIONS.size())),
                    Map.of("X-Ieum-Secret", secret));
            return answer.status() == 200
                    && answer.body().path("template").path("outputs").size() > 0;
        };
    }

    private static Map<String, Object> skill(String user, String text) {
        Map<String, Object> who = Map.of("id", user, "type", "botUserKey", "properties", Map.of("botUserKey", user));
        return Map.of(
                "intent", Map.of("id", "fallback", "name", "폴백 블록"),
                "userRequest",
                        Map.of(
                                "timezone",
                                "Asia/Seoul",
                                "block",
                                Map.of("id", "fallback", "name", "폴백 블록"),
                                "utterance",
                                text,
                                "lang",
                                "ko",
                                "user",
                                who),
                "bot", Map.of("id", "load", "name", "load"),
                "action", Map.of("name", "load", "params", Map.of(), "id", "load", "detailParams", Map.of()));
    }

    private static boolean answered(JsonNode body) {
        for (JsonNode message : body.path("messages")) {
            if (message.path("from").asText().equals("bot")) {
                return true;
            }
        }
        return false;
    }
}
