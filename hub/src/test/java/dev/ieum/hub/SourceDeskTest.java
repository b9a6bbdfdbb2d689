package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.knowledge.Question;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The owner brings articles in, tries questions out and teaches the search words.
@NullMarked
@OnEveryDatabase
class SourceDeskTest {
    private static final String BASE = "/api/v1/staff/knowledge";
    private static final int MANY = 20_000;
    private final TestHub hub;
    private final Client miso;
    private final Client harin;

    SourceDeskTest(TestDatabase database) {
        hub = TestHub.on(database, Map.of());
        miso = hub.client().asStaff("miso");
        harin = hub.client().asStaff("harin");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void fileShouldBeImportedAndItsProblemsNamedByLine() {
        String faq = "question,answer\n물레 체험은 얼마예요?,한 사람에 38000원이에요.\n답이 없는 질문,\n주차 되나요?,지하에 두 시간 무료예요.\n";

        Client.Answer begun = miso.upload(BASE + "/imports", "자주 묻는 질문.csv", bytes(faq));

        assertThat(begun.status()).isEqualTo(202);
        JsonNode done = ended(begun);
        assertThat(done.at("/counts/created").asInt()).isEqualTo(2);
        assertThat(done.path("by").asText()).isEqualTo("미소");
        assertThat(done.at("/problems/0/place").asText()).isEqualTo("자주 묻는 질문.csv:3");
        assertThat(done.at("/problems/0/text").asText()).isNotEmpty();
        assertThat(tried("물레 체험 얼마예요?").at("/passages/0/snippet").asText()).contains("38000원");
    }

    @Test
    void sameFileNameAgainShouldReplaceWhatItHeld() {
        ended(miso.upload(BASE + "/imports", "faq.csv", bytes("question,answer\n하나인가요?,하나예요.\n둘인가요?,둘이에요.\n")));

        JsonNode again =
                ended(miso.upload(BASE + "/imports", "../../faq.csv", bytes("question,answer\n하나인가요?,하나예요.\n")));

        assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(1);
        assertThat(again.at("/counts/archived").asInt()).isEqualTo(1);
        assertThat(miso.get(BASE + "/articles?state=archived").json().path("articles"))
                .hasSize(1);
    }

    @Test
    void whatCannotBeReadShouldBeSaid() {
        assertThat(miso.upload(BASE + "/imports", "leer.md", new byte[0]).status())
                .isEqualTo(400);
        assertThat(miso.upload(BASE + "/imports", "gross.md", new byte[10 * 1024 * 1024 + 1])
                        .status())
                .isEqualTo(413);
        assertThat(miso.post(BASE + "/imports", Json.object().put("url", "file:///etc/passwd"))
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/url");
        assertThat(harin.upload(BASE + "/imports", "a.md", bytes("# 글\n\n본문")).status())
                .isEqualTo(403);
        assertThat(miso.get(BASE + "/imports/unknown").status()).isEqualTo(404);
        JsonNode broken = ended(miso.upload(BASE + "/imports", "broken.pdf", bytes("not a pdf")));
        assertThat(broken.at("/problems/0/place").asText()).isEqualTo("broken.pdf");
        JsonNode strange = ended(miso.upload(BASE + "/imports", "movie.mp4", bytes("x")));
        assertThat(strange.at("/counts/problems").asInt()).isEqualTo(1);
    }

    @Test
    void runningAndWaitingImportsShouldBeCancelled() {
        StringBuilder faq = new StringBuilder("question,answer\n");
        for (int i = 0; i < MANY; i++) {
            faq.append("물레 체험 ").append(i).append("번은 얼마예요?,").append(i).append("원이에요.\n");
        }
        Client.Answer running = miso.upload(BASE + "/imports", "faq.csv", bytes(faq.toString()));
        Client.Answer waiting = miso.upload(BASE + "/imports", "small.md", bytes("# 글\n\n본문입니다."));

        assertThat(harin.post(cancelling(running), "{}").status()).isEqualTo(403);
        assertThat(miso.post(cancelling(waiting), "{}")
                        .json()
                        .at("/import/state")
                        .asText())
                .isIn("stopping", "cancelled");
        assertThat(miso.post(cancelling(running), "{}")
                        .json()
                        .at("/import/state")
                        .asText())
                .isIn("stopping", "cancelled");

        JsonNode first = over(running);
        JsonNode second = over(waiting);
        assertThat(first.path("state").asText()).isEqualTo("cancelled");
        assertThat(first.at("/counts/created").asInt()).isLessThan(MANY);
        assertThat(first.at("/problems/0/text").asText()).contains("멈췄습니다");
        assertThat(second.path("state").asText()).isEqualTo("cancelled");
        assertThat(second.at("/counts/created").asInt()).isZero();
        assertThat(miso.post(cancelling(waiting), "{}")
                        .json()
                        .at("/import/state")
                        .asText())
                .isEqualTo("cancelled");
        assertThat(miso.post(BASE + "/imports/nobody/cancel", "{}").status()).isEqualTo(404);
    }

    private static String cancelling(Client.Answer begun) {
        return BASE + "/imports/" + begun.json().at("/import/id").asText() + "/cancel";
    }

    @Test
    void internalAddressShouldBeRefusedAndItsVisitRemembered() {
        JsonNode done = ended(miso.post(BASE + "/imports", Json.object().put("url", "http://127.0.0.1/")));

        assertThat(done.at("/counts/created").asInt()).isZero();
        assertThat(done.at("/problems/0/place").asText()).startsWith("http://127.0.0.1");
        JsonNode sources = miso.get(BASE + "/sources").json();
        assertThat(sources.at("/sites/0/site").asText()).isEqualTo("http://127.0.0.1");
        assertThat(sources.at("/sites/0/last/state").asText()).isEqualTo("done");
    }

    @Test
    void siteShouldBeVisitedAgainByItselfWhenTheOwnerSaysSo() {
        ended(miso.post(BASE + "/imports", Json.object().put("url", "http://127.0.0.1/")));

        JsonNode on = miso.post(
                        BASE + "/sites/schedule",
                        Json.object().put("site", "http://127.0.0.1").put("everyHours", 24))
                .json();
        assertThat(on.at("/sites/0/nextAt").asText()).isNotEmpty();
        JsonNode off = miso.post(
                        BASE + "/sites/schedule",
                        Json.object().put("site", "http://127.0.0.1").put("everyHours", 0))
                .json();
        assertThat(off.at("/sites/0").has("nextAt")).isFalse();
        assertThat(miso.post(
                                BASE + "/sites/schedule",
                                Json.object().put("site", "http://elsewhere").put("everyHours", 1))
                        .status())
                .isEqualTo(400);
        assertThat(hub.rooms.record().audit().list("knowledge", 10)).hasSize(2);
    }

    @Test
    void synonymsAndDictionaryShouldHoldAtOnce() {
        write("dry-flower", "말린 꽃 다발은 언제 받나요?", "말린 꽃 다발은 수요일에 보내드려요.");
        double before = tried("드플 언제 와요").path("confidence").asDouble();
        JsonNode words = miso.get(BASE + "/words").json();

        Client.Answer saved = miso.put(
                BASE + "/words",
                Json.object()
                        .put("dictionary", "드플\n꽃다발 꽃 다발\n")
                        .put("synonyms", "드플, 말린 꽃 다발\n")
                        .put("basedOn", words.path("version").asText()));

        assertThat(saved.status()).isEqualTo(200);
        JsonNode after = tried("드플 언제 와요");
        assertThat(after.at("/passages/0/article").asText()).isEqualTo("dry-flower");
        assertThat(after.path("confidence").asDouble()).isGreaterThan(before);
        assertThat(miso.put(
                                BASE + "/words",
                                Json.object()
                                        .put("basedOn", words.path("version").asText()))
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("/problems/words-changed");
    }

    @Test
    void wordsThatCannotBeUsedShouldBeNamedByLine() {
        Client.Answer answer = miso.put(
                BASE + "/words",
                Json.object()
                        .put("dictionary", "배송비 배송 료\n좋은\n좋은\n!!\n")
                        .put("synonyms", "# 설명\n혼자\n")
                        .put("basedOn", "x"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("code"))
                .containsExactly("words-parts", "words-twice", "words-word", "words-alone");
        assertThat(answer.json().at("/errors/3/detail").asText()).contains("2번째 줄");
        assertThat(harin.put(BASE + "/words", Json.object().put("basedOn", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void statementsThatContradictEachOtherShouldStandSideBySide() {
        write("price-one", "물레 수업 안내", "물레 수업 가격은 38,000원이에요.");
        write("price-two", "물레 수업 자주 묻는 것", "물레 수업 가격은 42,000원이에요.");

        JsonNode overlaps = miso.get(BASE + "/overlaps").json().path("overlaps");

        assertThat(overlaps.toString()).contains("38,000원").contains("42,000원");
        assertThat(overlaps.at("/0/kind").asText()).isEqualTo("conflict");
        assertThat(overlaps.at("/0/first/title").asText()).contains("물레");
    }

    @Test
    void questionsWithoutAnAnswerShouldBeTriedToo() {
        assertThat(tried("아무것도 없는 가게").path("known").asBoolean()).isFalse();
        assertThat(miso.post(BASE + "/try", Json.object().put("question", " ")).status())
                .isEqualTo(400);
        assertThat(miso.post(BASE + "/try", Json.object().put("question", "가".repeat(Question.MAX_CHARACTERS + 1)))
                        .status())
                .isEqualTo(400);
        assertThat(miso.post(BASE + "/try", Json.object().put("question", "🙂🙂"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void botsOwnReplyShouldBeTriedWithoutKeepingAnything() {
        JsonNode tried = tried("예약 좀 도와주세요");

        assertThat(tried.at("/reply/text").asText()).isEqualTo("들었어요: 예약 좀 도와주세요");
        assertThat(tried.at("/reply/choices/0").asText()).isEqualTo("상담원 연결");
        assertThat(miso.get("/api/v1/staff/conversations?view=all").json().path("conversations"))
                .isEmpty();
        assertThat(miso.get(BASE + "/misses").json().path("groups")).isEmpty();
    }

    private void write(String slug, String title, String body) {
        miso.put(
                BASE + "/articles/ko/" + slug,
                Json.object().put("title", title).put("body", body).put("basedOn", 0));
        assertThat(miso.post(
                                BASE + "/articles/ko/" + slug + "/publish",
                                Json.object().put("version", 1))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode tried(String question) {
        return miso.post(BASE + "/try", Json.object().put("question", question)).json();
    }

    private JsonNode ended(Client.Answer begun) {
        JsonNode ended = over(begun);
        assertThat(ended.path("state").asText()).isEqualTo("done");
        return ended;
    }

    private JsonNode over(Client.Answer begun) {
        String id = begun.json().at("/import/id").asText();
        return miso.get(BASE + "/imports/" + id + "?wait=30").json().path("import");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
