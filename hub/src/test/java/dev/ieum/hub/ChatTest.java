package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.IdentityTokens;
import dev.ieum.record.identity.ProvenCustomer;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class ChatTest {
    private final Client client;

    ChatTest(TestDatabase database) {
        client = TestHub.shared(database).client();
    }

    @Test
    void sessionShouldBeginWithTheNoticeThatAnAiAnswers() {
        Client.Answer answer = client.post(
                "/api/v1/chat/sessions", Json.object().put("locale", "ko").put("later", 1));

        assertThat(answer.status()).isEqualTo(201);
        JsonNode first = answer.json().at("/messages/0");
        assertThat(first.path("from").asText()).isEqualTo("system");
        assertThat(first.path("intent").asText()).isEqualTo("notice");
        assertThat(first.path("text").asText()).contains("생성형 AI");
        assertThat(answer.json().at("/messages/1/text").asText()).contains("시험 가게예요");
        assertThat(answer.json().at("/identity/level").asInt(-1)).isZero();
    }

    @Test
    void englishVisitorShouldBeGreetedInEnglish() {
        JsonNode json = client.post("/api/v1/chat/sessions", Json.object().put("locale", "en-GB"))
                .json();

        assertThat(json.path("locale").asText()).isEqualTo("en");
        assertThat(json.at("/messages/0/text").asText()).contains("generative AI");
    }

    @Test
    void messageShouldBeAnsweredWithinTheRequestThatWaits() {
        JsonNode json = client.inChat().say("k-1", "주차 되나요?").json();

        assertThat(json.path("accepted").asLong()).isEqualTo(3);
        assertThat(json.at("/messages/0/text").asText()).isEqualTo("들었어요: 주차 되나요?");
        assertThat(json.at("/messages/0/ai").asBoolean()).isTrue();
        assertThat(json.path("floor").asText()).isEqualTo("bot");
    }

    @Test
    void listShouldEchoWhatTheBrowserSent() {
        Client chat = client.inChat();
        chat.say("k-9", "안녕하세요");

        JsonNode mine = chat.get("/api/v1/chat/messages?after=2").json().at("/messages/0");

        assertThat(mine.path("clientMessageId").asText()).isEqualTo("k-9");
        assertThat(mine.path("from").asText()).isEqualTo("customer");
    }

    @Test
    void votesAndPointsShouldComeBackWithTheirMessages() {
        Client chat = client.inChat();
        long answer = chat.say("주차 되나요?").json().at("/messages/0/seq").asLong();

        chat.post("/api/v1/chat/feedback", Json.object().put("seq", answer).put("helpful", false));

        JsonNode messages = chat.get("/api/v1/chat/messages?after=0").json().path("messages");
        assertThat(messages.get((int) answer - 1).path("helpful").asBoolean(true))
                .isFalse();
        assertThat(messages.get((int) answer - 2).has("helpful")).isFalse();
    }

    @Test
    void headShouldAnswerLikeGetWithoutItsBody() {
        Client.Answer get = client.get("/health/live");
        Client.Answer head = client.send("HEAD", "/health/live", new byte[0]);

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.text()).isEmpty();
        assertThat(client.send("HEAD", "/nothing", new byte[0]).status()).isEqualTo(404);
        assertThat(client.send("HEAD", "/api/v1/chat/messages", new byte[0]).status())
                .isEqualTo(401);
    }

    @Test
    void sameMessageFiveTimesAtOnceShouldBeOne() throws Exception {
        Client chat = client.inChat();
        Callable<JsonNode> post = () -> chat.say("same", "한 번만요").json();

        List<JsonNode> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            answers = threads
                    .invokeAll(IntStream.range(0, 5).mapToObj(_ -> post).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers)
                .extracting(answer -> answer.path("accepted").asLong())
                .containsOnly(3L);
        assertThat(answers).extracting(answer -> answer.path("messages").size()).containsOnly(1);
        assertThat(chat.get("/api/v1/chat/messages?after=0").json().path("messages"))
                .hasSize(4);
    }

    @Test
    void sameKeyInAnotherConversationShouldBeAnotherMessage() {
        client.inChat().say("k", "하나");

        assertThat(client.inChat().say("k", "둘").json().at("/messages/0/text").asText())
                .isEqualTo("들었어요: 둘");
    }

    @Test
    void waitingListShouldAnswerAsSoonAsSomethingComes() throws Exception {
        Client chat = client.inChat();

        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Client.Answer> waiting = threads.submit(() -> chat.get("/api/v1/chat/messages?after=2&wait=30"));
            chat.say("k", "저 왔어요");

            assertThat(waiting.get().json().path("messages")).isNotEmpty();
        }
    }

    @Test
    void tokenShouldOpenItsOwnConversationOnly() {
        Client one = client.inChat();
        one.say("비밀 이야기");

        assertThat(client.inChat().get("/api/v1/chat/messages?after=0").text()).doesNotContain("비밀");
        assertThat(client.with("Authorization", "Bearer AAAAAAAAAAAAAAAAAAAAAA")
                        .get("/api/v1/chat/messages")
                        .status())
                .isEqualTo(401);
        assertThat(client.get("/api/v1/chat/messages").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void provenCustomerShouldGoOnInTheirThread() {
        String token = token("u-77", Duration.ofHours(1));
        Client first = client.inChat(Json.object().put("identityToken", token));
        first.say("저예요");

        JsonNode second = client.post("/api/v1/chat/sessions", Json.object().put("identityToken", token))
                .json();

        assertThat(second.at("/identity/level").asInt()).isEqualTo(2);
        assertThat(second.at("/identity/name").asText()).isEqualTo("홍길동");
        assertThat(second.toString()).contains("들었어요: 저예요");
    }

    @Test
    void tokensThatProveNothingShouldLeaveTheVisitorAnonymous() {
        assertThat(problem(token("u-1", Duration.ofHours(-1)))).isEqualTo("expired");
        assertThat(problem(token("u-1", Duration.ofHours(30)))).isEqualTo("invalid");
        assertThat(problem(token("u-1", Duration.ofHours(1)) + "x")).isEqualTo("invalid");
        assertThat(problem("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1LTEiLCJleHAiOjk5OTk5OTk5OTl9."))
                .isEqualTo("invalid");
        assertThat(problem("nonsense")).isEqualTo("invalid");
    }

    @Test
    void failingBotShouldHandOverInsteadOfFallingSilent() {
        JsonNode json = client.inChat().say("고장").json();

        assertThat(json.path("floor").asText()).isEqualTo("waiting");
        assertThat(json.at("/messages/0/intent").asText()).isEqualTo("handoff");
    }

    @Test
    void feedbackAndRatingShouldBeTakenForWhatExists() {
        Client chat = client.inChat();
        chat.say("k", "질문");

        assertThat(chat.post(
                                "/api/v1/chat/feedback",
                                Json.object().put("seq", 4).put("helpful", true))
                        .status())
                .isEqualTo(204);
        assertThat(chat.post(
                                "/api/v1/chat/feedback",
                                Json.object().put("seq", 99).put("helpful", true))
                        .status())
                .isEqualTo(400);
        assertThat(chat.post("/api/v1/chat/rating", Json.object().put("score", 5))
                        .status())
                .isEqualTo(204);
        assertThat(chat.post("/api/v1/chat/rating", Json.object().put("score", 6))
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/score");
    }

    @Test
    void fileShouldBeKeptSentAndFetchedByItsKey() {
        Client chat = client.inChat();
        byte[] png = "\u0089PNG\r\n\u001a\n and so on".getBytes(StandardCharsets.ISO_8859_1);

        Client.Answer kept = upload(chat, png, "../../병.exe");
        assertThat(kept.status()).isEqualTo(201);
        String id = kept.json().path("id").asText();
        String url = kept.json().path("url").asText();
        chat.post(
                "/api/v1/chat/messages?wait=5",
                Json.read("{\"clientMessageId\":\"a\",\"text\":\"사진이요\",\"attachments\":[\"" + id + "\"]}"));

        Client.Answer fetched = client.get(url);
        assertThat(fetched.response().body()).isEqualTo(png);
        assertThat(fetched.header("Content-Type")).isEqualTo("image/png");
        assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(client.get(url.substring(0, url.indexOf('?')) + "?key=wrong").status())
                .isEqualTo(404);
        assertThat(chat.get("/api/v1/chat/messages?after=0").text()).contains(id);
        assertThat(client.inChat()
                        .post(
                                "/api/v1/chat/messages",
                                Json.read(
                                        "{\"clientMessageId\":\"b\",\"text\":\"x\",\"attachments\":[\"" + id + "\"]}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void filesOfOtherKindsOrSizesShouldBeRefused() {
        Client chat = client.inChat();

        assertThat(upload(chat, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "a.png")
                        .status())
                .isEqualTo(415);
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy("%PDF-1.7     ".getBytes(StandardCharsets.UTF_8), 0, large, 0, 12);
        assertThat(upload(chat, large, "large.pdf").status()).isEqualTo(413);
    }

    private static Client.Answer upload(Client chat, byte[] bytes, String name) {
        String head = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        byte[] before = head.getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + bytes.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(bytes, 0, body, before.length, bytes.length);
        System.arraycopy(after, 0, body, before.length + bytes.length, after.length);
        return chat.with("Content-Type", "multipart/form-data; boundary=xx")
                .send("POST", "/api/v1/chat/attachments", body);
    }

    private String problem(String token) {
        JsonNode json = client.post("/api/v1/chat/sessions", Json.object().put("identityToken", token))
                .json();
        assertThat(json.at("/identity/level").asInt(-1)).isZero();
        return json.at("/identity/problem").asText();
    }

    private static String token(String ref, Duration validity) {
        return new IdentityTokens(TestHub.WIDGET_SECRET, Optional.empty(), Clock.systemUTC())
                .sign(new ProvenCustomer(ref, Optional.of("홍길동"), Optional.empty(), Optional.empty()), validity);
    }
}
