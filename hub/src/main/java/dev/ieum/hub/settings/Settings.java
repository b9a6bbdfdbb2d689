package dev.ieum.hub.settings;

import dev.ieum.channels.kakao.KakaoSettings;
import dev.ieum.knowledge.KnowledgeSettings;
import dev.ieum.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that was set, one record per module.
public record Settings(
        StorageSettings storage,
        KnowledgeSettings knowledge,
        ModelSettings model,
        KakaoSettings kakao,
        HttpSettings http,
        HouseSettings house) {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final String PREFIX = "IEUM_";
    private static final int MAX_PROXIES = 8;

    /// The doors.
    ///
    /// @param origins the shop's own sites that embed the widget
    /// @param proxies how many trusted proxies write `X-Forwarded-For`
    public record HttpSettings(
            String host, int port, String publicUrl, List<String> origins, int proxies, boolean rateLimits) {
        public HttpSettings {
            origins = List.copyOf(origins);
        }
    }

    /// The shop and its people.
    ///
    /// @param clockStart where the program's clock starts, for demonstrations and tests
    public record HouseSettings(
            Path data, boolean demo, Optional<Instant> clockStart, ZoneId zone, ShopSettings shop, Keys keys) {}

    /// What customers see of the shop.
    ///
    /// @param consulting when people answer, as written; empty: always
    public record ShopSettings(String name, String accent, String consulting) {}

    /// The secrets of the doors.
    ///
    /// @param widget signs identity tokens (HS256)
    /// @param widgetKey PEM of the key that verifies identity tokens (RS256); empty: none
    /// @param staffPassword of the first administrator
    /// @param api a key with every scope
    public record Keys(Secret widget, String widgetKey, Secret staffPassword, Secret api) {}

    /// An OpenAI-compatible language model, and one for embeddings.
    public record ModelSettings(Endpoint chat, Endpoint embedding) {
        /// @param name empty: none is used
        public record Endpoint(String baseUrl, Secret apiKey, String name) {}
    }

    /// Reads `file` and `environment`; the environment wins.
    ///
    /// @throws UnusableSettings with a line for each value that cannot be used
    public static Settings read(Path file, Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.putAll(SettingsFile.read(file));
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                Setting.find(name.substring(PREFIX.length()))
                        .ifPresentOrElse(
                                setting -> values.put(setting, value),
                                () -> LOG.debug("The environment variable {} is no setting", name));
            }
        });
        return of(new Values(values));
    }

    /// The same with another data folder.
    public Settings in(Path data) {
        return new Settings(
                new StorageSettings(data, storage.url(), storage.user(), storage.password()),
                new KnowledgeSettings(data, knowledge.semanticModel(), knowledge.zone()),
                model,
                kakao,
                http,
                new HouseSettings(data, house.demo(), house.clockStart(), house.zone(), house.shop(), house.keys()));
    }

    private static Settings of(Values values) {
        Path data = Path.of(values.text(Setting.DATA));
        Settings settings = new Settings(
                new StorageSettings(
                        data,
                        database(values),
                        values.text(Setting.DATABASE_USER),
                        values.text(Setting.DATABASE_PASSWORD)),
                new KnowledgeSettings(data, values.text(Setting.SEMANTIC_MODEL), values.zone()),
                new ModelSettings(
                        endpoint(values, Setting.MODEL_BASE_URL, Setting.MODEL_API_KEY, Setting.MODEL_NAME),
                        endpoint(
                                values,
                                Setting.EMBEDDING_BASE_URL,
                                Setting.EMBEDDING_API_KEY,
                                Setting.EMBEDDING_MODEL)),
                new KakaoSettings(
                        values.text(Setting.KAKAO_SECRET),
                        values.text(Setting.KAKAO_BOT_ID),
                        values.list(Setting.KAKAO_CALLBACK_HOSTS)),
                http(values),
                house(values, data));
        values.oneOf(Setting.LOG_LEVEL, List.of("trace", "debug", "info", "warn", "error"));
        values.throwIfUnusable();
        return settings;
    }

    private static HttpSettings http(Values values) {
        return new HttpSettings(
                values.text(Setting.HOST),
                values.port(),
                values.address(Setting.PUBLIC_URL),
                values.list(Setting.ORIGINS).stream()
                        .map(origin -> origin.replaceAll("/+$", ""))
                        .toList(),
                values.number(Setting.PROXIES, MAX_PROXIES),
                values.flag(Setting.RATE_LIMITS, "on", "off"));
    }

    private static HouseSettings house(Values values, Path data) {
        return new HouseSettings(
                data,
                values.flag(Setting.DEMO, "true", "false"),
                values.findInstant(Setting.CLOCK),
                values.zone(),
                new ShopSettings(
                        values.text(Setting.SHOP_NAME),
                        values.text(Setting.SHOP_ACCENT),
                        values.text(Setting.CONSULTING_HOURS)),
                new Keys(
                        values.secret(Setting.WIDGET_SECRET),
                        values.text(Setting.WIDGET_KEY),
                        values.secret(Setting.STAFF_PASSWORD),
                        values.secret(Setting.API_KEY)));
    }

    private static String database(Values values) {
        String url = values.text(Setting.DATABASE_URL);
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql://")) {
            values.problem(Setting.DATABASE_URL, "is empty or starts with jdbc:postgresql://");
        }
        return url;
    }

    private static ModelSettings.Endpoint endpoint(Values values, Setting url, Setting key, Setting name) {
        return new ModelSettings.Endpoint(values.address(url), values.secret(key), values.text(name));
    }
}
