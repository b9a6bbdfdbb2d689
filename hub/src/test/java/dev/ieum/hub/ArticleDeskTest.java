package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The owner writes, publishes and looks back at articles.
@NullMarked
@OnEveryDatabase
class ArticleDeskTest {
    private static final String BASE = "/api/v1/staff/knowledge/articles";

    private final Client client;
    private final Client miso;
    private final Client harin;
    private final String slug = "글-" + UUID.randomUUID();
    private final String path =
            BASE + "/ko/" + java.net.URLEncoder.encode(slug, java.nio.charset.StandardCharsets.UTF_8);

    ArticleDeskTest(TestDatabase database) {
        client = TestHub.shared(database).client();
        miso = client.asStaff("miso");
        harin = client.asStaff("harin");
    }

    @Test
    void draftShouldBeWrittenReadAndListed() {
        JsonNode saved = harin.put(path, article("도자기 물레 체험은 얼마인가요?", "물레 체험은 한 사람에 38,000원이에요.", 0))
                .json();

        assertThat(saved.at("/article/state").asText()).isEqualTo("draft");
        assertThat(saved.at("/article/by").asText()).isEqualTo("하린");
        JsonNode read = miso.get(path).json().path("article");
        assertThat(read.path("body").asText()).contains("38,000원");
        assertThat(read.at("/golden/0/facts/0").asText()).isEqualTo("38,000원");
        assertThat(miso.get(BASE + "?query=" + path.substring(path.lastIndexOf('/') + 1))
                        .json()
                        .path("articles"))
                .hasSize(1);
        assertThat(miso.get(BASE + "?state=draft&limit=500")
                        .json()
                        .at("/counts/draft")
                        .asInt())
                .isPositive();
    }

    @Test
    void whatCannotBeAnArticleShouldBeSaidFieldByField() {
        ObjectNode wrong = Json.object().put("title", " ").put("basedOn", -1);
        wrong.putArray("golden").addObject().put("question", "");
        wrong.put("until", "내일").put("audience", "nobody");

        Client.Answer answer = miso.put(path, wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .contains("/title", "/body", "/basedOn", "/golden/0/question", "/until", "/audience");
        assertThat(miso.put(BASE + "/english/x", article("a", "b", 0)).status()).isEqualTo(404);
        assertThat(miso.get(path).status()).isEqualTo(404);
        assertThat(miso.get(BASE + "?state=nonsense").status()).isEqualTo(400);
        assertThat(client.get(BASE).status()).isEqualTo(401);
        assertThat(miso.with("X-CSRF-Token", "x")
                        .put(path, article("a", "b", 0))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void secondWriterShouldBeToldWhoWasFirst() {
        miso.put(path, article("보관함이 있나요?", "보관함은 입구에 있어요.", 0));
        int seen = miso.get(path).json().at("/article/version").asInt();
        harin.put(path, article("보관함이 있나요?", "보관함은 2층에 있어요.", seen));

        Client.Answer answer = miso.put(path, article("보관함이 있나요?", "보관함은 없어요.", seen));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asText()).isEqualTo("/problems/article-changed");
        assertThat(answer.json().path("detail").asText()).contains("하린");
        assertThat(answer.json().at("/article/version").asInt()).isEqualTo(seen + 1);
        assertThat(miso.put(path, article("다른 글", "본문이에요.", 0))
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("/problems/article-exists");
    }

    @Test
    void agentsShouldWriteButNotPublishOrArchive() {
        harin.put(path, article("우산을 빌려주나요?", "우산은 카운터에서 빌려드려요.", 0));

        Client.Answer publish = harin.post(path + "/publish", Json.object().put("version", 1));

        assertThat(publish.status()).isEqualTo(403);
        assertThat(publish.json().path("type").asText()).isEqualTo("/problems/admin-only");
        assertThat(publish.json().path("detail").asText()).contains("관리자");
        assertThat(harin.post(path + "/archive", Json.object().put("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(harin.post(path + "/submit", "{}")
                        .json()
                        .at("/article/state")
                        .asText())
                .isEqualTo("in-review");
    }

    @Test
    void gateShouldRefuseWithTheDifferenceAndAnOverrideShouldKeepItsReason() {
        String thing = "유리공예" + slug.substring(2, 8);
        miso.put(path, article(thing + " 수업료는 얼마인가요?", thing + " 수업료는 47,000원이에요. 재료비가 들어 있어요.", 0, "47,000원"));
        JsonNode published =
                miso.post(path + "/publish", Json.object().put("version", 1)).json();
        assertThat(published.at("/article/state").asText()).isEqualTo("published");
        miso.put(path, article(thing + " 수업료는 얼마인가요?", thing + " 수업은 토요일에 있어요.", 1, "47,000원"));

        Client.Answer refused = miso.post(path + "/publish", Json.object().put("version", 2));

        assertThat(refused.status()).isEqualTo(409);
        JsonNode worse = refused.json().at("/worsened/0");
        assertThat(refused.json().path("type").asText()).isEqualTo("/problems/gate");
        assertThat(worse.at("/missing/0").asText()).isEqualTo("47,000원");
        assertThat(worse.at("/before/snippet").asText()).contains("47,000원");
        assertThat(worse.at("/after/snippet").asText()).doesNotContain("47,000원");
        assertThat(miso.get(path).json().at("/article/published").asInt()).isEqualTo(1);

        assertThat(miso.post(path + "/publish", Json.object().put("version", 2).put("override", " "))
                        .status())
                .isEqualTo(400);
        miso.post(path + "/publish", Json.object().put("version", 2).put("override", "수업료를 다시 정하는 중"));
        JsonNode events = miso.get(path + "/history").json().path("events");
        assertThat(events.get(0).path("what").asText()).isEqualTo("overridden");
        assertThat(events.get(0).path("reason").asText()).isEqualTo("수업료를 다시 정하는 중");
        assertThat(events.get(0).path("by").asText()).isEqualTo("미소");
    }

    @Test
    void publishingAnotherVersionThanTheOneSeenShouldBeAConflict() {
        miso.put(path, article("하나", "하나만 말해요.", 0));
        miso.put(path, article("하나", "둘을 말해요.", 1));

        assertThat(miso.post(path + "/publish", Json.object().put("version", 1))
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("/problems/article-changed");
    }

    @Test
    void historyShouldSayWhatChangedAndGiveOldWordsBack() {
        miso.put(path, article("재료는 무엇인가요?", "콩기름 왁스를 써요. 심지는 면이에요.", 0));
        harin.put(path, article("재료는 무엇인가요?", "콩기름 왁스를 써요. 심지는 나무예요.", 1));

        JsonNode diff = miso.get(path + "/diff?from=1&to=2").json().path("pieces");
        List<String> changed = new ArrayList<>();
        diff.forEach(piece -> {
            if (!piece.path("change").asText().equals("same")) {
                changed.add(
                        piece.path("change").asText() + " " + piece.path("text").asText());
            }
        });

        assertThat(changed).containsExactly("removed 심지는 면이에요.", "added 심지는 나무예요.");
        JsonNode restored = miso.post(
                        path + "/restore", Json.object().put("version", 1).put("basedOn", 2))
                .json();
        assertThat(restored.at("/article/version").asInt()).isEqualTo(3);
        assertThat(restored.at("/article/body").asText()).contains("면이에요");
        assertThat(miso.post(path + "/restore", Json.object().put("version", 1).put("basedOn", 2))
                        .status())
                .isEqualTo(409);
        assertThat(miso.get(path + "/diff?from=1&to=99").status()).isEqualTo(400);
        assertThat(miso.get(path + "/history").json().path("versions")).hasSize(3);
    }

    @Test
    void citationShouldShowItsOldWordsAndSayThatTheArticleHasChanged() {
        miso.put(path, article("주차 도장은 어디서 받나요?", "주차 도장은 계산대에서 찍어요.", 0));
        miso.post(path + "/publish", Json.object().put("version", 1));
        miso.put(path, article("주차 도장은 어디서 받나요?", "주차 도장은 이제 앱에서 받아요.", 1));
        miso.post(path + "/publish", Json.object().put("version", 2).put("override", "바뀌었어요"));

        String place = "/api/v1/staff/knowledge/passage?article=" + path.substring(path.lastIndexOf('/') + 1);
        JsonNode old = miso.get(place + "&version=1&start=0&end=17").json().path("passage");

        assertThat(old.path("text").asText()).isEqualTo("주차 도장은 계산대에서 찍어요.".substring(0, 17));
        assertThat(old.path("changed").asBoolean()).isTrue();
        assertThat(old.path("said").asBoolean()).isFalse();
        assertThat(old.path("published").asInt()).isEqualTo(2);
        assertThat(miso.get(place + "&version=9&start=0&end=5").status()).isEqualTo(404);
        assertThat(miso.get(place + "&version=1&start=5&end=5").status()).isEqualTo(404);
    }

    @Test
    void archivedArticleShouldBeShownNoMoreAndCanComeBack() {
        miso.put(path, article("곰팡이 냄새가 나요", "곰팡이 냄새가 나면 교환해 드려요.", 0));
        miso.post(path + "/publish", Json.object().put("version", 1));

        assertThat(miso.post(path + "/archive", "{}").status()).isEqualTo(400);
        JsonNode archived = miso.post(path + "/archive", Json.object().put("reason", "다른 글로 옮김"))
                .json();

        assertThat(archived.at("/article/state").asText()).isEqualTo("archived");
        assertThat(archived.at("/article/standing/reason").asText()).isEqualTo("다른 글로 옮김");
        assertThat(miso.post(path + "/publish", Json.object().put("version", 1))
                        .json()
                        .at("/article/state")
                        .asText())
                .isEqualTo("published");
    }

    private static ObjectNode article(String title, String body, int basedOn) {
        return article(title, body, basedOn, "38,000원");
    }

    private static ObjectNode article(String title, String body, int basedOn, String fact) {
        ObjectNode json = Json.object().put("title", title).put("body", body).put("basedOn", basedOn);
        if (body.contains("원이에요") || !fact.equals("38,000원")) {
            ObjectNode golden = json.putArray("golden").addObject().put("question", title);
            golden.putArray("facts").add(fact);
        }
        return json;
    }
}
