package dev.ieum.hub.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything that can be set: a key of `ieum.yaml` and an environment variable of the same name with
/// `IEUM_` before it.
public enum Setting {
    PORT("8080", "the port to listen on; 0 takes a free one"),
    HOST("127.0.0.1", "the address to listen on; 0.0.0.0 for all"),
    DATA("data", "the folder for everything that is kept; it is made"),
    DATABASE_URL("", "empty: SQLite inside the data folder; or jdbc:postgresql://…"),
    DATABASE_USER("", "the PostgreSQL user, if the URL does not carry it"),
    DATABASE_PASSWORD("", "the PostgreSQL password, if the URL does not carry it"),
    DEMO("false", "true fills an empty record and knowledge base with the demo shop"),
    CLOCK("", "an instant at which the program's clock starts; for demonstrations and tests only"),
    ZONE("Asia/Seoul", "the shop's time zone"),
    RATE_LIMITS("on", "off for measurements only"),
    PUBLIC_URL("", "the https address under which customers reach this installation"),
    ORIGINS("", "the shop's own sites that embed the widget, separated by commas: https://shop.example"),
    PROXIES("0", "how many trusted proxies stand before this server and write X-Forwarded-For"),
    SHOP_NAME("", "how the shop calls itself"),
    SHOP_ACCENT("#4f5d95", "the widget's accent colour"),
    CONSULTING_HOURS("", "when people answer: TUESDAY-SUNDAY 11:00-18:00, several separated by commas; empty: always"),
    WIDGET_SECRET("", "signs the identity tokens of the shop's site (HS256)"),
    WIDGET_KEY("", "the public key, PEM, of identity tokens signed with RS256"),
    STAFF_PASSWORD("", "the first administrator's password; empty: one is made and printed once"),
    API_KEY("", "a key with every scope, for first set-up"),
    MODEL_BASE_URL("", "an OpenAI-compatible endpoint; empty: no language model"),
    MODEL_API_KEY("", "the endpoint's key"),
    MODEL_NAME("", "the language model's name"),
    EMBEDDING_BASE_URL("", "an OpenAI-compatible endpoint for embeddings"),
    EMBEDDING_API_KEY("", "the endpoint's key"),
    EMBEDDING_MODEL("", "the embedding model's name; empty: none"),
    SEMANTIC_MODEL("", "folder of an ONNX embedding model; empty: semantic/ inside the data folder; none: off"),
    KAKAO_SECRET("", "what the KakaoTalk skill's header X-Ieum-Secret carries; empty: not connected"),
    KAKAO_BOT_ID("", "the bot's id in the KakaoTalk admin centre, to notice a wrong connection"),
    KAKAO_CALLBACK_HOSTS("kakao.com", "hosts that late answers may be sent to"),
    LOG_LEVEL("info", "trace, debug, info, warn or error");

    private final String fallback;
    private final String meaning;

    Setting(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /// Its value when nobody sets it.
    public String fallback() {
        return fallback;
    }

    /// One line for the help text.
    public String meaning() {
        return meaning;
    }

    /// Its key in `ieum.yaml`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its environment variable.
    public String variable() {
        return "IEUM_" + name();
    }

    /// The setting with this key; `-` and `_` are the same.
    public static Optional<Setting> find(String key) {
        String wanted = key.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
        return Arrays.stream(values())
                .filter(setting -> setting.name().equals(wanted))
                .findFirst();
    }
}
