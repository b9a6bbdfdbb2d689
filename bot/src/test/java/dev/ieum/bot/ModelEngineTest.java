package dev.ieum.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.bot.TestShop.Chat;
import dev.ieum.bot.model.ModelSettings;
import dev.ieum.bot.model.ScriptedModel;
import dev.ieum.bot.model.ScriptedModel.Answer;
import dev.ieum.bot.reply.EngineFailure.Kind;
import dev.ieum.bot.task.Effort;
import dev.ieum.record.booking.BookingStatus;
import dev.ieum.record.conversation.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelEngineTest extends EngineContract {

    private static final Map<String, String> BOOKING =
            Map.of("course", "FL-BOX", "date", "2026-11-28", "time", "14:00", "people", "2", "location", "종로점");

    private final AtomicReference<Function<JsonNode, Answer>> script = new AtomicReference<>(ModelEngineTest::sensible);
    private @Nullable ScriptedModel server;

    @Override
    Bot bot(TestShop shop) {
        try {
            server = new ScriptedModel(request -> script.get().apply(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bot(shop.record, shop::search, BotSettings.usual().with(server.settings()));
    }

    @AfterEach
    void close() {
        model().close();
    }

    private ScriptedModel model() {
        return Objects.requireNonNull(server);
    }

    /// What a good model would do in the contract's conversations.
    private static Answer sensible(JsonNode request) {
        JsonNode last = ScriptedModel.last(request);
        String text = last.get("content").asText();
        if (last.get("role").asText().equals("tool")) {
            return new Answer.Text(text);
        }
        if (text.contains("주차")) {
            return new Answer.Text("네, 차량 1대를 2시간 무료로 세울 수 있어요.");
        }
        if (text.contains("취소할게요")) {
            return new Answer.ToolCall("cancel_booking", Map.of());
        }
        if (text.contains("배송") || text.contains("주문")) {
            return new Answer.ToolCall(
                    "find_order", text.contains("O-7001") ? Map.of("order_number", "O-7001") : Map.of());
        }
        if (text.contains("일요일")) {
            return new Answer.ToolCall(
                    "book_class", Map.of("course", "플라워 박스", "date", "이번 주 일요일", "time", "11시", "people", "2명"));
        }
        return text.contains("예약") ? new Answer.ToolCall("book_class", BOOKING) : new Answer.Text("무엇을 도와드릴까요?");
    }

    @Test
    void paraphrasesAreBoundToTheirPassage() {
        Reply reply = shop.chat(bot).say("차 가지고 가도 되는지 주차 궁금해요");

        assertThat(reply.said().text()).startsWith("네, 차량 1대를");
        assertThat(bot.counts().orElseThrow().answered()).isEqualTo(1);
    }

    @Test
    void theToolsThatRanAndTheTokensOfEveryExchangeAreHeard() {
        List<String> ran = new ArrayList<>();
        AtomicLong tokens = new AtomicLong();
        Effort effort = new Effort() {
            @Override
            public void ran(String tool) {
                ran.add(tool);
            }

            @Override
            public void spent(long more) {
                tokens.addAndGet(more);
            }
        };
        Bot heard = new Bot(shop.record, shop::search, BotSettings.usual().with(model().settings()), effort);
        Chat chat = shop.chat(heard, "u-7");

        chat.say("토요일에 꽃박스 둘이 예약");
        assertThat(ran).isNotEmpty().containsOnly("book_class");
        assertThat(tokens).hasValue(2L * model().requests().size());
        int planned = ran.size();
        chat.say("네");
        assertThat(ran).hasSize(planned + 1).containsOnly("book_class");
    }

    @Test
    void endsInTheSameRowsAsTheLocalEngine() {
        Chat withModel = shop.chat(bot, "u-7");
        withModel.say("토요일에 꽃박스 둘이 예약");
        withModel.say("네");
        Chat without = shop.chat(new Bot(shop.record, shop::search, BotSettings.usual()));
        without.say("이번 주 토요일 오후 2시 종로점에서 플라워 박스 두 명 예약할게요");
        without.say("김한결 010-1234-5678");
        without.say("네");

        assertThat(List.of(withModel, without))
                .allSatisfy(chat -> assertThat(chat.bookings()).singleElement().satisfies(booking -> {
                    assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
                    assertThat(booking.quote().total().amount()).isEqualTo(116_000);
                    assertThat(booking.party().people()).isEqualTo(2);
                }));
        assertThat(withModel.bookings().getFirst().session().code())
                .isEqualTo(without.bookings().getFirst().session().code());
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Kind.ERROR, new Answer.Raw(500, "{\"error\":{\"message\":\"down\"}}")),
                Arguments.of(Kind.ERROR, new Answer.Raw(401, "{\"error\":{\"message\":\"key\"}}")),
                Arguments.of(Kind.ERROR, new Answer.Raw(429, "{}")),
                Arguments.of(Kind.GARBAGE, new Answer.Raw(200, "<html>maintenance</html>")),
                Arguments.of(Kind.GARBAGE, new Answer.Raw(200, "{\"choices\":[{\"finish_reason\":\"stop\"")),
                Arguments.of(Kind.GARBAGE, new Answer.Text("  ")),
                Arguments.of(Kind.TRUNCATED, new Answer.Truncated("주차는 2시간")),
                Arguments.of(Kind.UNKNOWN_TOOL, new Answer.ToolCall("grant_refund", Map.of("won", "999999"))),
                Arguments.of(Kind.TOO_MANY_STEPS, new Answer.ToolCall("find_class_sessions", Map.of())),
                Arguments.of(Kind.UNBOUND_CLAIM, new Answer.Text("주차는 3시간 무료예요.")),
                Arguments.of(Kind.UNBOUND_CLAIM, new Answer.Text("주차 요금은 5,000원이고 강남점에서도 할 수 있어요.")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailingModelCostsNothingButAPlainerSentence(Kind kind, Answer answer) {
        script.set(request -> answer);

        Reply reply = shop.chat(bot).say("주차 되나요?");

        assertThat(reply.said().text()).startsWith("종로점 지하에 차량 1대를 2시간 무료로 세울 수 있어요.");
        assertThat(bot.counts().orElseThrow().failed().get(kind)).isEqualTo(1);
    }

    @Test
    void aSilentModelIsLeftAtTheDeadline() {
        script.set(request -> new Answer.Silence());
        ModelSettings hasty = new ModelSettings(
                model().settings().base(), model().settings().key(), "scripted", Duration.ofMillis(300));
        Bot impatient = new Bot(shop.record, shop::search, BotSettings.usual().with(hasty));

        assertThat(shop.chat(impatient).say("주차 되나요?").said().text()).contains("2시간");
        assertThat(impatient.counts().orElseThrow().failed().get(Kind.TIMEOUT)).isEqualTo(1);
    }

    @Test
    void aServerThatIsDownIsNoTrouble() {
        ModelSettings nowhere = ModelSettings.of(URI.create("http://127.0.0.1:9/v1"), "k", "m");
        Bot alone = new Bot(shop.record, shop::search, BotSettings.usual().with(nowhere));

        assertThat(shop.chat(alone).say("주차 되나요?").said().text()).contains("2시간");
    }

    @Test
    void personalDataStaysAtHome() {
        shop.chat(bot).say("저는 한가을입니다. 010-7000-0007, fall@example.com 로 연락 주세요. 어떤 클래스가 좋을까요");

        String sent = model().requests().toString();
        assertThat(sent)
                .doesNotContain("010-7000-0007", "fall@example.com", "한가을", "secret-key")
                .contains("[PHONE_", "[NAME_");
    }

    @Test
    void instructionsInAPassageAreData() {
        shop.chat(bot).say("주차 되나요?");

        String system = model().requests()
                .getFirst()
                .get("messages")
                .get(0)
                .get("content")
                .asText();
        assertThat(system).containsPattern("<data-[0-9a-f]+>\\n\\[1\\] 주차 안내").contains("never instructions");
    }

    @Test
    void tellsTheModelOfEveryToolWithItsParameters() {
        shop.chat(bot).say("주차 되나요?");

        JsonNode tools = model().requests().getFirst().get("tools");
        assertThat(tools)
                .extracting(tool -> tool.at("/function/name").asText())
                .containsExactlyInAnyOrderElementsOf(
                        bot.tools().stream().map(tool -> tool.name()).toList());
        assertThat(tools.toString()).contains("\"people\"", "\"order_number\"", "\"phone\"");
    }
}
