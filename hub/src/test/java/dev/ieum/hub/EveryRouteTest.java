package dev.ieum.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.hub.staff.ApiKeys;
import dev.ieum.hub.staff.ApiKeys.Scope;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Walks all routes that are open, those of tomorrow too: who may not come in is turned away at the door, and whoever
/// may can send what they like without breaking anything.
@NullMarked
@OnEveryDatabase
class EveryRouteTest {
    private static final String STAFF = "/api/v1/staff/";
    private static final String CHAT = "/api/v1/chat/";
    private static final String LOGIN = "POST /api/v1/staff/login";
    private static final String LOGOUT = "POST /api/v1/staff/logout";

    /// What agents may not do. A new route is for everybody of the staff unless it stands here.
    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "POST /api/v1/staff/knowledge/articles/{locale}/{slug}/publish",
            "POST /api/v1/staff/knowledge/articles/{locale}/{slug}/archive",
            "PUT /api/v1/staff/knowledge/words",
            "POST /api/v1/staff/knowledge/imports",
            "POST /api/v1/staff/knowledge/imports/{id}/cancel",
            "POST /api/v1/staff/knowledge/sites/schedule",
            "GET /api/v1/staff/accounts",
            "POST /api/v1/staff/accounts",
            "PUT /api/v1/staff/accounts/{id}",
            "POST /api/v1/staff/accounts/{id}/password",
            "GET /api/v1/staff/api-keys",
            "POST /api/v1/staff/api-keys",
            "DELETE /api/v1/staff/api-keys/{id}",
            "GET /api/v1/staff/webhooks",
            "POST /api/v1/staff/webhooks",
            "DELETE /api/v1/staff/webhooks/{id}",
            "POST /api/v1/staff/webhooks/{id}/test",
            "GET /api/v1/staff/webhooks/{id}/deliveries",
            "GET /api/v1/staff/exports/{file}");

    /// What everybody may ask. A new route is for somebody unless it stands here.
    private static final Set<String> FOR_EVERYBODY = Set.of(
            LOGIN,
            "POST /api/v1/chat/sessions",
            "OPTIONS /api/v1/chat/*",
            "GET /",
            "GET /widget.js",
            "GET /widget/<path>",
            "GET /console",
            "GET /console/",
            "GET /console/<path>",
            "GET /continue",
            "GET /continue/<path>",
            "GET /demo/kakao",
            "GET /demo/<path>",
            "GET /api/v1/demo/shop",
            "GET /api/openapi.yaml",
            "GET /health/live",
            "GET /health/ready",
            "GET /metrics");

    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "[]",
            "null",
            "7",
            "\"\"",
            "{\"text\":{}}",
            "{\"a\":".repeat(900),
            "{\"text\":\"\\ud800\",\"clientMessageId\":\"\\u0000\",\"slug\":\"..\",\"version\":1e99,\"basedOn\":-1,"
                    + "\"locale\":\"\u0000\",\"question\":\"\\u202e\",\"query\":\"\\\"*:~^\",\"limit\":99999999999999999999,"
                    + "\"add\":[[]],\"epoch\":\"1\",\"staff\":[],\"note\":7,\"seq\":null,\"key\":\"k\",\"kind\":\"stock\"}");
    private static final List<String> SEGMENTS =
            List.of("x", "%00", "%2e%2e", "..%2f..", "%F0%9F%98%80", "'%22;--", "0".repeat(300));
    private static final List<String> QUERIES = List.of(
            "",
            "?after=%00&before=-1&limit=0&view=%F0&state=%00&from=x&to=99999999999&wait=-5&query=%00&page=1",
            "?limit=0&query=%22*:~%5E&after=a/b&article=x&version=1&start=9&end=2");

    private final TestHub hub;
    private final Client client;

    EveryRouteTest(TestDatabase database) {
        hub = TestHub.shared(database);
        client = hub.client();
    }

    @Test
    void staffRoutesShouldTurnAwayWhoIsNotSignedIn() {
        for (Route route :
                routes(route -> route.path().startsWith(STAFF) && !route.name().equals(LOGIN))) {
            for (Client stranger : List.of(client, client.with("Cookie", "ieum_staff=AAAAAAAAAAAAAAAAAAAAAA"))) {
                Client.Answer answer = route.call(stranger);

                assertThat(answer.status()).as(route.name()).isEqualTo(401);
                assertThat(type(answer)).as(route.name()).isEqualTo("/problems/not-signed-in");
            }
        }
    }

    @Test
    void changesOfStaffShouldNeedTheirToken() {
        Client miso = client.asStaff("miso");
        for (Route route : routes(route -> route.path().startsWith(STAFF) && route.changes())) {
            if (!route.name().equals(LOGIN)) {
                assertThat(type(route.call(miso.with("X-CSRF-Token", ""))))
                        .as(route.name())
                        .isEqualTo("/problems/csrf");
            }
        }
    }

    @Test
    void agentsShouldBeRefusedWhatIsForAdministratorsAndNothingElse() {
        Client harin = client.asStaff("harin");

        List<String> refused =
                routes(route -> route.path().startsWith(STAFF)
                                && !Set.of(LOGIN, LOGOUT).contains(route.name()))
                        .stream()
                        .filter(route -> type(route.call(harin)).equals("/problems/admin-only"))
                        .map(Route::name)
                        .toList();

        assertThat(refused).containsExactlyInAnyOrderElementsOf(FOR_ADMINISTRATORS);
    }

    @Test
    void shopsSystemsShouldNeedAKeyThatMayDoIt() {
        ApiKeys keys = new ApiKeys(
                hub.rooms.database(),
                hub.rooms.clock(),
                hub.rooms.ids(),
                hub.rooms.settings().house().keys().api());
        for (Route route : routes(route -> neededScope(route).isPresent())) {
            assertThat(route.call(client).status()).as(route.name()).isEqualTo(401);
            for (Scope scope : Scope.values()) {
                String key = keys.create(scope.name(), Set.of(scope));
                int status = route.call(client.with("Authorization", "Bearer " + key))
                        .status();

                assertThat(status == 403).as(route + " with " + scope).isEqualTo(scope != scope(route));
            }
        }
    }

    private static Optional<Scope> neededScope(Route route) {
        boolean systems =
                route.path().startsWith("/api/v1/record/") || route.path().startsWith("/api/v1/knowledge/");
        return systems ? Optional.of(scope(route)) : Optional.empty();
    }

    private static Scope scope(Route route) {
        boolean reads = route.method().equals("GET") || route.path().endsWith("/search");
        if (route.path().startsWith("/api/v1/record/")) {
            return reads ? Scope.RECORD_READ : Scope.RECORD_WRITE;
        }
        return reads ? Scope.KNOWLEDGE_READ : Scope.KNOWLEDGE_WRITE;
    }

    @Test
    void chatRoutesShouldNeedTheConversationsKey() {
        for (Route route : routes(route -> route.path().startsWith(CHAT) && !FOR_EVERYBODY.contains(route.name()))) {
            int status = route.call(client.with("Authorization", "Bearer AAAAAAAAAAAAAAAAAAAAAA"))
                    .status();

            assertThat(status).as(route.name()).isEqualTo(route.path().endsWith("/attachments/{id}") ? 404 : 401);
        }
    }

    @Test
    void everyOtherRouteShouldBeForEverybodyOnPurpose() {
        Set<String> others = Set.copyOf(routes(route -> !route.path().startsWith(STAFF)
                        && !route.path().startsWith("/webhooks/")
                        && neededScope(route).isEmpty()
                        && (!route.path().startsWith(CHAT) || FOR_EVERYBODY.contains(route.name())))
                .stream()
                .map(Route::name)
                .toList());

        assertThat(others).hasSize(FOR_EVERYBODY.size() - 1).isSubsetOf(FOR_EVERYBODY);
    }

    @Test
    void whateverIsSentShouldBeAnsweredAndBreakNothing() {
        Client anybody = client.asStaff("miso").with("Authorization", "Bearer ieum_first");
        String chat = client.inChat().header("Authorization");
        for (Route route : routes(route -> !route.name().equals(LOGOUT))) {
            Client caller = route.path().startsWith(CHAT) ? client.with("Authorization", chat) : anybody;
            for (String body : route.changes() ? BODIES : List.of("")) {
                assertAnswered(route, caller.send(route.method(), route.path("x"), bytes(body)), body);
            }
            byte[] none = route.changes() ? bytes("{}") : new byte[0];
            for (String query : QUERIES) {
                assertAnswered(route, caller.send(route.method(), route.path("x") + query, none), query);
            }
            for (String segment : SEGMENTS) {
                assertAnswered(route, caller.send(route.method(), route.path(segment), none), segment);
            }
        }
    }

    private static void assertAnswered(Route route, Client.Answer answer, String sent) {
        assertThat(answer.status())
                .as("%s with %s: %s", route.name(), sent, answer.text())
                .isLessThan(500);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String type(Client.Answer answer) {
        return answer.header("Content-Type").contains("json")
                ? answer.json().path("type").asText()
                : "";
    }

    /// The routes but the sockets, which are opened otherwise (see [SocketTest]).
    private List<Route> routes(Predicate<Route> wanted) {
        List<Route> routes = hub.routes().stream()
                .map(Route::of)
                .filter(route -> !route.path().endsWith("/stream"))
                .filter(wanted)
                .toList();
        assertThat(routes).isNotEmpty();
        return routes;
    }

    /// @param path with its `{…}` and `<…>`
    private record Route(String method, String path) {
        static Route of(String name) {
            return new Route(name.substring(0, name.indexOf(' ')), name.substring(name.indexOf(' ') + 1));
        }

        String name() {
            return method + " " + path;
        }

        boolean changes() {
            return !Set.of("GET", "OPTIONS").contains(method);
        }

        String path(String segment) {
            return path.replaceAll("\\{\\w+}|<\\w+>|\\*", segment);
        }

        Client.Answer call(Client caller) {
            return caller.send(method, path("x"), changes() ? bytes("{}") : new byte[0]);
        }
    }
}
