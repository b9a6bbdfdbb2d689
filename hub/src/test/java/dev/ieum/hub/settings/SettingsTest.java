package dev.ieum.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private final Path file;

    SettingsTest(@TempDir Path folder) {
        file = folder.resolve("ieum.yaml");
    }

    @Test
    void defaultsShouldBeThese() {
        Map<String, String> defaults = Arrays.stream(Setting.values())
                .filter(setting -> !setting.fallback().isEmpty())
                .collect(Collectors.toMap(Setting::variable, Setting::fallback));

        assertThat(defaults)
                .isEqualTo(Map.ofEntries(
                        Map.entry("IEUM_PORT", "8080"),
                        Map.entry("IEUM_HOST", "127.0.0.1"),
                        Map.entry("IEUM_DATA", "data"),
                        Map.entry("IEUM_DEMO", "false"),
                        Map.entry("IEUM_ZONE", "Asia/Seoul"),
                        Map.entry("IEUM_RATE_LIMITS", "on"),
                        Map.entry("IEUM_PROXIES", "0"),
                        Map.entry("IEUM_SHOP_ACCENT", "#4f5d95"),
                        Map.entry("IEUM_KAKAO_CALLBACK_HOSTS", "kakao.com"),
                        Map.entry("IEUM_LOG_LEVEL", "info")));
    }

    @Test
    void bothGuidesShouldNameEverySettingAndNoOther() throws IOException {
        List<String> variables =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();
        for (String guide : List.of("README.md", "README.ko.md")) {
            String rows = Files.readAllLines(Path.of("..", guide)).stream()
                    .filter(line -> line.startsWith("| `IEUM_"))
                    .collect(Collectors.joining("\n"));

            assertThat(Pattern.compile("`(IEUM_\\w+)`").matcher(rows).results().map(found -> found.group(1)))
                    .as(guide)
                    .containsExactlyInAnyOrderElementsOf(variables);
        }
    }

    @Test
    void namesThatOthersUseShouldStay() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::variable))
                .contains(
                        "IEUM_PORT",
                        "IEUM_HOST",
                        "IEUM_DATA",
                        "IEUM_DATABASE_URL",
                        "IEUM_DEMO",
                        "IEUM_CLOCK",
                        "IEUM_ZONE",
                        "IEUM_RATE_LIMITS",
                        "IEUM_WIDGET_SECRET",
                        "IEUM_STAFF_PASSWORD",
                        "IEUM_API_KEY",
                        "IEUM_MODEL_BASE_URL",
                        "IEUM_MODEL_API_KEY",
                        "IEUM_MODEL_NAME",
                        "IEUM_EMBEDDING_BASE_URL",
                        "IEUM_EMBEDDING_API_KEY",
                        "IEUM_EMBEDDING_MODEL",
                        "IEUM_SEMANTIC_MODEL",
                        "IEUM_KAKAO_SECRET");
    }

    @Test
    void everythingShouldFindItsPlace() {
        Settings settings = Settings.read(
                file,
                Map.ofEntries(
                        Map.entry("IEUM_PORT", "9090"),
                        Map.entry("IEUM_HOST", "0.0.0.0"),
                        Map.entry("IEUM_DATA", "/srv/ieum"),
                        Map.entry("IEUM_DATABASE_URL", "jdbc:postgresql://db/ieum"),
                        Map.entry("IEUM_DATABASE_USER", "u"),
                        Map.entry("IEUM_DATABASE_PASSWORD", "p"),
                        Map.entry("IEUM_DEMO", "true"),
                        Map.entry("IEUM_CLOCK", "2026-11-24T11:20:00+09:00"),
                        Map.entry("IEUM_ZONE", "Europe/Berlin"),
                        Map.entry("IEUM_RATE_LIMITS", "off"),
                        Map.entry("IEUM_PUBLIC_URL", "https://chat.example/"),
                        Map.entry("IEUM_ORIGINS", "https://a.example, https://b.example/"),
                        Map.entry("IEUM_WIDGET_SECRET", "w"),
                        Map.entry("IEUM_STAFF_PASSWORD", "s"),
                        Map.entry("IEUM_API_KEY", "ieum_k"),
                        Map.entry("IEUM_MODEL_BASE_URL", "http://model/v1"),
                        Map.entry("IEUM_MODEL_NAME", "m"),
                        Map.entry("IEUM_SEMANTIC_MODEL", "none"),
                        Map.entry("IEUM_KAKAO_SECRET", "k")));

        assertThat(settings.http().port()).isEqualTo(9090);
        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
        assertThat(settings.http().publicUrl()).isEqualTo("https://chat.example");
        assertThat(settings.http().origins()).containsExactly("https://a.example", "https://b.example");
        assertThat(settings.http().rateLimits()).isFalse();
        assertThat(settings.storage().folder()).isEqualTo(Path.of("/srv/ieum"));
        assertThat(settings.storage().url()).isEqualTo("jdbc:postgresql://db/ieum");
        assertThat(settings.storage().user()).isEqualTo("u");
        assertThat(settings.house().demo()).isTrue();
        assertThat(settings.house().clockStart()).contains(Instant.parse("2026-11-24T02:20:00Z"));
        assertThat(settings.house().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.house().keys().widget().value()).isEqualTo("w");
        assertThat(settings.model().chat().name()).isEqualTo("m");
        assertThat(settings.knowledge().semanticModel()).isEqualTo("none");
        assertThat(settings.kakao().secret()).isEqualTo("k");
    }

    @Test
    void fileShouldBeReadFlatOrInGroupsAndTheEnvironmentWin() throws IOException {
        Files.writeString(file, "port: 7000\nkakao:\n  secret: abc\norigins: [https://a.example]\nwidget-secret: w\n");

        Settings settings = Settings.read(file, Map.of("IEUM_PORT", "7001", "PATH", "/bin"));

        assertThat(settings.http().port()).isEqualTo(7001);
        assertThat(settings.kakao().secret()).isEqualTo("abc");
        assertThat(settings.house().keys().widget().value()).isEqualTo("w");
        assertThat(settings.http().origins()).containsExactly("https://a.example");
    }

    @Test
    void unknownKeyShouldBeNamedWithWhatWasPerhapsMeant() throws IOException {
        Files.writeString(file, "prot: 7000\n");

        assertThatThrownBy(() -> Settings.read(file, Map.of()))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageContaining("\"prot\" cannot be set; did you mean \"port\"?");
    }

    @Test
    void everyUnusableValueShouldBeNamedAtOnce() {
        Map<String, String> environment = Map.of(
                "IEUM_PORT",
                "seventy",
                "IEUM_ZONE",
                "Moon",
                "IEUM_DEMO",
                "maybe",
                "IEUM_CLOCK",
                "now",
                "IEUM_DATABASE_URL",
                "mysql://x",
                "IEUM_PUBLIC_URL",
                "chat");

        assertThatThrownBy(() -> Settings.read(file, environment))
                .isInstanceOfSatisfying(
                        UnusableSettings.class,
                        unusable -> assertThat(unusable.problems()).hasSize(6));
    }

    @Test
    void brokenFileShouldBeNamed() throws IOException {
        Files.writeString(file, "port: [\n");

        assertThatThrownBy(() -> Settings.read(file, Map.of()))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageContaining("ieum.yaml is no YAML");
    }

    @Test
    void secretsShouldNotBePrinted() {
        Settings settings = Settings.read(
                file,
                Map.of(
                        "IEUM_WIDGET_SECRET",
                        "hush-1",
                        "IEUM_STAFF_PASSWORD",
                        "hush-2",
                        "IEUM_API_KEY",
                        "hush-3",
                        "IEUM_KAKAO_SECRET",
                        "hush-4",
                        "IEUM_MODEL_API_KEY",
                        "hush-5",
                        "IEUM_DATABASE_PASSWORD",
                        "hush-6"));

        assertThat(List.of(settings.toString())).noneMatch(text -> text.contains("hush"));
    }
}
