package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
@OnEveryDatabase
class TeamTest {
    private static final String BASE = "/api/v1/staff";
    private static final String ACCOUNTS = BASE + "/accounts";
    private static final String FACTOR = BASE + "/me/second-factor";

    private final Client client;
    private final Client miso;
    private final Client harin;

    TeamTest(TestDatabase database) {
        client = TestHub.shared(database).client();
        miso = client.asStaff("miso");
        harin = client.asStaff("harin");
    }

    /// Somebody new, and their first password.
    private record Hired(String id, String login, String password) {}

    @Test
    void newColleagueShouldSignInWithThePasswordThatWasShownOnce() {
        Hired hired = hire("agent");

        assertThat(signIn(hired.login(), hired.password(), "").status()).isEqualTo(200);
        assertThat(miso.get(ACCOUNTS).text()).contains(hired.login()).doesNotContain(hired.password());
        assertThat(miso.post(ACCOUNTS, person(hired.login(), "agent"))
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("/problems/login-taken");
    }

    @Test
    void onlyAdministratorsShouldKeepAccountsAndKeys() {
        assertThat(harin.get(ACCOUNTS).status()).isEqualTo(403);
        assertThat(harin.post(ACCOUNTS, person("x", "admin")).status()).isEqualTo(403);
        assertThat(harin.get(BASE + "/api-keys").status()).isEqualTo(403);
        assertThat(harin.post(BASE + "/api-keys", Json.object()).status()).isEqualTo(403);
        assertThat(client.get(ACCOUNTS).status()).isEqualTo(401);
    }

    @Test
    void disabledColleagueShouldBeOutAtOnceAndComeBackWithTheSameName() {
        Hired hired = hire("agent");
        Client desk = desk(signIn(hired.login(), hired.password(), ""));
        assertThat(desk.get(BASE + "/me").status()).isEqualTo(200);

        JsonNode changed = miso.put(ACCOUNTS + "/" + hired.id(), terms("새봄", "agent", true))
                .json();

        assertThat(changed.path("accounts").toString()).contains("새봄");
        assertThat(desk.get(BASE + "/me").status()).isEqualTo(401);
        assertThat(signIn(hired.login(), hired.password(), "").status()).isEqualTo(401);
        miso.put(ACCOUNTS + "/" + hired.id(), terms("새봄", "agent", false));
        assertThat(signIn(hired.login(), hired.password(), "").status()).isEqualTo(200);
    }

    @Test
    void lastAdministratorShouldStay() {
        String id = miso.get(BASE + "/me").json().at("/staff/id").asText();

        Client.Answer answer = miso.put(ACCOUNTS + "/" + id, terms("미소", "agent", false));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asText()).isEqualTo("/problems/last-admin");
        assertThat(miso.put(ACCOUNTS + "/st-nobody", terms("x", "agent", false)).status())
                .isEqualTo(404);
    }

    @Test
    void ownPasswordShouldNeedTheOldOneAndEndOtherSessions() {
        Hired hired = hire("agent");
        Client here = desk(signIn(hired.login(), hired.password(), ""));
        Client elsewhere = desk(signIn(hired.login(), hired.password(), ""));
        ObjectNode wish = Json.object().put("password", "wrong").put("newPassword", "라벤더 향 좋아요 2026");

        assertThat(here.post(BASE + "/me/password", wish).status()).isEqualTo(403);
        assertThat(here.post(
                                BASE + "/me/password",
                                Json.object().put("password", "x").put("newPassword", "short"))
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/newPassword");
        assertThat(here.post(BASE + "/me/password", wish.put("password", hired.password()))
                        .status())
                .isEqualTo(204);

        assertThat(here.get(BASE + "/me").status()).isEqualTo(200);
        assertThat(elsewhere.get(BASE + "/me").status()).isEqualTo(401);
        assertThat(signIn(hired.login(), "라벤더 향 좋아요 2026", "").status()).isEqualTo(200);
    }

    @Test
    void secondFactorShouldBeAskedForAndEachCodeTakenOnce() {
        Hired hired = hire("agent");
        Client desk = desk(signIn(hired.login(), hired.password(), ""));
        String secret = desk.post(FACTOR, Json.object().put("password", hired.password()))
                .json()
                .path("secret")
                .asText();
        assertThat(signIn(hired.login(), hired.password(), "").status()).isEqualTo(200);

        JsonNode recovery = desk.post(FACTOR + "/confirm", Json.object().put("code", code(secret, 0)))
                .json()
                .path("recoveryCodes");

        assertThat(recovery).hasSize(8);
        Client.Answer asked = signIn(hired.login(), hired.password(), "");
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.json().path("type").asText()).isEqualTo("/problems/code-needed");
        assertThat(signIn(hired.login(), hired.password(), code(secret, 0))
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("/problems/wrong-code");
        assertThat(signIn(hired.login(), hired.password(), code(secret, 30)).status())
                .isEqualTo(200);
        assertThat(signIn(hired.login(), hired.password(), code(secret, 30)).status())
                .isEqualTo(401);
        assertThat(signIn(hired.login(), "wrong", "").json().path("type").asText())
                .isEqualTo("/problems/wrong-login");
        String word = recovery.get(3).asText();
        assertThat(signIn(hired.login(), hired.password(), word).status()).isEqualTo(200);
        assertThat(signIn(hired.login(), hired.password(), word).status()).isEqualTo(401);
    }

    @Test
    void lostPhoneShouldBeHelpedByAnAdministrator() {
        Hired hired = hire("admin");
        Client desk = desk(signIn(hired.login(), hired.password(), ""));
        String secret = desk.post(FACTOR, Json.object().put("password", hired.password()))
                .json()
                .path("secret")
                .asText();
        desk.post(FACTOR + "/confirm", Json.object().put("code", code(secret, 0)));
        assertThat(desk.post(FACTOR, Json.object().put("password", hired.password()))
                        .status())
                .isEqualTo(409);
        assertThat(desk.get(BASE + "/me").json().at("/staff/secondFactor").asBoolean())
                .isTrue();

        String password = miso.post(ACCOUNTS + "/" + hired.id() + "/password", Json.object())
                .json()
                .path("password")
                .asText();

        assertThat(desk.get(BASE + "/me").status()).isEqualTo(401);
        assertThat(signIn(hired.login(), password, "").status()).isEqualTo(200);
        miso.put(ACCOUNTS + "/" + hired.id(), terms("떠난 이", "agent", true));
    }

    @Test
    void keyShouldOpenWhatItWasMadeForUntilItIsRevoked() {
        ObjectNode wish = Json.object().put("name", "shop " + UUID.randomUUID());
        wish.putArray("scopes").add("knowledge:read");
        assertThat(miso.post(BASE + "/api-keys", Json.object().put("name", "x")).status())
                .isEqualTo(400);

        String key = miso.post(BASE + "/api-keys", wish).json().path("key").asText();
        Client system = client.with("Authorization", "Bearer " + key);
        ObjectNode query = Json.object().put("query", "주차");

        assertThat(system.post("/api/v1/knowledge/search", query).status()).isEqualTo(200);
        assertThat(system.get("/api/v1/record/customers/x").status()).isEqualTo(403);
        JsonNode listed = miso.get(BASE + "/api-keys").json();
        assertThat(listed.toString()).contains("knowledge:read").doesNotContain(key);
        String id = listed.path("keys")
                .get(listed.path("keys").size() - 1)
                .path("id")
                .asText();
        assertThat(miso.send("DELETE", BASE + "/api-keys/" + id, new byte[0]).status())
                .isEqualTo(204);
        assertThat(miso.send("DELETE", BASE + "/api-keys/" + id, new byte[0]).status())
                .isEqualTo(404);
        assertThat(system.post("/api/v1/knowledge/search", query).status()).isEqualTo(401);
    }

    private Hired hire(String role) {
        String login = "new-" + UUID.randomUUID();
        Client.Answer answer = miso.post(ACCOUNTS, person(login, role));
        assertThat(answer.status()).isEqualTo(201);
        return new Hired(
                answer.json().at("/account/id").asText(),
                login,
                answer.json().path("password").asText());
    }

    private static ObjectNode person(String login, String role) {
        return Json.object().put("login", login).put("name", "새봄").put("role", role);
    }

    private static ObjectNode terms(String name, String role, boolean disabled) {
        return Json.object().put("name", name).put("role", role).put("disabled", disabled);
    }

    private Client.Answer signIn(String login, String password, String code) {
        ObjectNode fields = Json.object().put("login", login).put("password", password);
        return client.post(BASE + "/login", code.isEmpty() ? fields : fields.put("code", code));
    }

    private Client desk(Client.Answer welcome) {
        return client.with("Cookie", welcome.header("Set-Cookie").split(";", 2)[0])
                .with("X-CSRF-Token", welcome.json().path("csrf").asText());
    }

    private static String code(String secret, int later) {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        try {
            return app.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), app.getAlgorithm()),
                    Instant.now().plusSeconds(later));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
