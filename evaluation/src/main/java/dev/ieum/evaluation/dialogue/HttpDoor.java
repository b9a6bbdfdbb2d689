package dev.ieum.evaluation.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.evaluation.program.ChatCustomer;
import dev.ieum.evaluation.program.HubInside;
import dev.ieum.evaluation.program.ProtocolClient;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The whole program, spoken to over its real protocol.
public final class HttpDoor implements ChatDoor {

    private static final String SECRET = "evaluation-widget-secret-of-32-bytes!";
    private static final String API_KEY = "ieum_evaluation-key-1";
    private static final Duration TOKEN_LIFE = Duration.ofHours(2);

    private final HubInside program;
    private final ProtocolClient client;
    private final OffsetDateTime clock;
    private boolean loggedIn;
    private int newCustomers;

    private HttpDoor(HubInside program, OffsetDateTime clock) {
        this.program = program;
        this.client = new ProtocolClient(program.base());
        this.clock = clock;
    }

    /// Starts the program with the demo shop on a fresh folder.
    public static ChatDoor start(String clock) {
        return start(clock, Map.of());
    }

    /// Starts the program with more settings, by the names of the environment variables.
    public static HttpDoor start(String clock, Map<String, String> more) {
        OffsetDateTime starts = OffsetDateTime.parse(clock);
        Map<String, String> settings = new HashMap<>(Map.of(
                "IEUM_CLOCK",
                starts.toInstant().toString(),
                "IEUM_ZONE",
                "Asia/Seoul",
                "IEUM_RATE_LIMITS",
                "off",
                "IEUM_SEMANTIC_MODEL",
                "none",
                "IEUM_API_KEY",
                API_KEY,
                "IEUM_WIDGET_SECRET",
                SECRET));
        settings.putAll(more);
        return new HttpDoor(HubInside.demo(settings), starts);
    }

    /// Publishes an article as the shop's own systems do.
    ///
    /// @param article title, body, locale and more, by the protocol's names
    /// @return whether the gate let it through
    public boolean publish(String slug, Map<String, Object> article) {
        JsonNode result = client.put(
                        "/api/v1/knowledge/articles/" + slug, article, Map.of("Authorization", "Bearer " + API_KEY))
                .expect(200);
        return result.path("state").asText().equals("published");
    }

    @Override
    public Session open(Optional<String> customer, String locale) {
        Optional<String> token = customer.map(this::token);
        return new Chat(ChatCustomer.open(client, locale, token));
    }

    private String token(String customer) {
        Instant expires = clock.toInstant().plus(TOKEN_LIFE);
        if (!customer.equals(Scenario.NEW_CUSTOMER)) {
            return IdentityToken.of(customer, "", expires, SECRET);
        }
        newCustomers++;
        String who = String.format(Locale.ROOT, "\"name\":\"이하늘\",\"phone\":\"010-5551-%04d\"", newCustomers);
        return IdentityToken.of("e-" + newCustomers, who, expires, SECRET);
    }

    private void logIn() {
        if (!loggedIn) {
            client.post(
                            "/api/v1/staff/login",
                            Map.of("login", HubInside.ADMINISTRATOR, "password", HubInside.PASSWORD),
                            Map.of())
                    .expect(200);
            loggedIn = true;
        }
    }

    @Override
    public void close() {
        client.close();
        program.close();
    }

    private final class Chat implements Session {
        private final ChatCustomer customer;

        Chat(ChatCustomer customer) {
            this.customer = customer;
        }

        @Override
        public Answer greeting() {
            return Answers.of(customer.session());
        }

        @Override
        public Answer say(String text) {
            return Answers.of(customer.say(text));
        }

        @Override
        public Answer press(Button button) {
            return Answers.of(customer.press((JsonNode) button.action()));
        }

        @Override
        public Effort effort() {
            return new Effort(program.effort().runs(), program.effort().tokens());
        }

        @Override
        public Map<String, Map<String, String>> rows() {
            logIn();
            String conversation = customer.session().path("conversationId").asText();
            JsonNode detail = client.get("/api/v1/staff/conversations/" + conversation, Map.of())
                    .expect(200);
            JsonNode record = detail.path("record");
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            rows.putAll(Answers.rows("booking", "number", record.path("bookings")));
            rows.putAll(Answers.rows("order", "number", record.path("orders")));
            rows.putAll(Answers.rows("coupon", "code", record.path("coupons")));
            return rows;
        }
    }
}
