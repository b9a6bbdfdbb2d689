package dev.ieum.evaluation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.bot.Bot;
import dev.ieum.bot.BotSettings;
import dev.ieum.bot.Premises;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.tools.openinghours.OpeningHours;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dialogue.Limits.Measure;
import dev.ieum.evaluation.dialogue.SmallShop.Fault;
import dev.ieum.evaluation.noise.Noise;
import dev.ieum.knowledge.Findings;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.StorageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioLimitsTest {

    private static final String BOOKING = """
            about: Two people, confirmed.
            clock: 2026-11-24T12:00:00+09:00
            turns:
              - say: 수업 두 명 예약해 주세요
                tools: {must: book_class, never: [cancel_booking]}
              - press: confirm
            tools: {must: [book_class], never: [cancel_booking]}
            budget: {turns: 2, tool-calls: 2, tokens: 0, millis: 100}
            """;

    @TempDir
    private Path folder;

    @Test
    void limitsShouldBeReadAsTheyAreWritten() throws IOException {
        Scenario scenario = read(BOOKING.replace("never: [cancel_booking]}\nbudget", "never: changing}\nbudget")
                .replace("must: [book_class], never: changing", "must: [find_order], never: changing"));

        assertThat(scenario.limits().tools().must()).containsExactly("find_order");
        assertThat(scenario.limits().tools().never()).containsExactlyInAnyOrderElementsOf(LimitsFile.CHANGING);
        assertThat(scenario.limits().budget().most())
                .isEqualTo(Map.of(Measure.TURNS, 2, Measure.TOOL_CALLS, 2, Measure.TOKENS, 0, Measure.MILLIS, 100));
        Scenario.Fixed fixed = (Scenario.Fixed) scenario.script();
        assertThat(fixed.turns().getFirst().tools())
                .isEqualTo(new Limits.Tools(List.of("book_class"), List.of("cancel_booking")));
        assertThat(fixed.turns().getLast().tools().isNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "never: [cancel_booking]; never: [drop_table]; 5: \"never\" names no tool: drop_table",
                "must: book_class; must: bookClass; 5: \"must\" names no tool: bookClass",
                "must: [book_class]; must: [changing]; 7: \"must\" names no tool: changing",
                "must: [book_class]; must: [cancel_booking]; 7: \"must\" names cancel_booking, which \"never\" forbids",
                "must: [book_class]; may: [book_class]; 7: \"may\" is not known here",
                "tools: {must: [book_class], never: [cancel_booking]}; tools: {}; 7: \"tools\" names no tool",
                "tools: {must: [book_class], never: [cancel_booking]}; tools: all; 7: \"tools\" must hold mappings",
                "tokens: 0; coins: 0; 8: \"coins\" is not known here",
                "tokens: 0; tokens: few; 8: \"tokens\" must be a number",
                "tokens: 0; tokens: 0.5; 8: \"tokens\" must be a whole number",
                "turns: 2; turns: -1; 8: \"turns\" must not be negative",
                "{turns: 2, tool-calls: 2, tokens: 0, millis: 100}; {}; 8: \"budget\" limits nothing"
            })
    void mistakesShouldBeRefusedWithFileAndLine(String right, String wrong, String refusal) {
        String spoilt = BOOKING.replace(right, wrong);

        assertThat(spoilt).isNotEqualTo(BOOKING);
        assertThatThrownBy(() -> read(spoilt)).hasMessageContaining("x.yaml:" + refusal);
    }

    @Test
    void aShopWithinItsLimitsShouldPass() throws IOException {
        Performance.Played played = play(Fault.NONE, BOOKING);

        assertThat(played.problems()).isEmpty();
        assertThat(played.withinBudget()).isTrue();
        assertThat(played.took().told()).isEqualTo("2 turns, 2 tool calls (book_class 2), 0 tokens");
    }

    @ParameterizedTest
    @CsvSource({
        "RUNS_A_FORBIDDEN_TOOL, the tool cancel_booking ran",
        "RUNS_A_FORBIDDEN_TOOL, turn 1: the tool cancel_booking ran",
        "RUNS_NO_TOOL, the tool book_class did not run",
        "RUNS_NO_TOOL, turn 1: the tool book_class did not run"
    })
    void aToolThatMayNotRunOrMustShouldBeNamed(Fault fault, String problem) throws IOException {
        assertThat(play(fault, BOOKING).problems()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "RUNS_A_TOOL_TOO_OFTEN, 'the budget is 2 tool-calls, but it took 10'",
        "SPENDS_TOKENS, 'the budget is 0 tokens, but it took 14'",
        "DAWDLES, 'the budget is 100 millis, but it took '"
    })
    void aBudgetThatIsNotKeptShouldBeNamed(Fault fault, String problem) throws IOException {
        Performance.Played played = play(fault, BOOKING);

        assertThat(played.withinBudget()).isFalse();
        assertThat(played.problems()).singleElement().asString().startsWith(problem);
    }

    @Test
    void tooManyTurnsShouldBeNamed() throws IOException {
        Performance.Played played = play(Fault.NONE, BOOKING.replace("turns: 2", "turns: 1"));

        assertThat(played.problems()).containsExactly("the budget is 1 turns, but it took 2");
    }

    @Test
    void theNamesOfToolsShouldBeTheBotsOwn() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
        try (Database database = Database.open(StorageSettings.sqlite(folder), List.of(CustomerRecord.MIGRATIONS))) {
            CustomerRecord record = CustomerRecord.open(database, clock, Ids.timeOrdered(clock));
            OpeningHours never = new OpeningHours(Map.of(), Optional.empty(), false);
            BotSettings settings =
                    BotSettings.usual().with(new Premises(Map.of(new LocationCode("JONGNO"), never), Map.of()));
            Map<Effect, List<String>> names = new Bot(record, question -> Findings.none(), settings)
                    .tools().stream()
                            .collect(Collectors.groupingBy(
                                    Tool::effect, Collectors.mapping(Tool::name, Collectors.toList())));

            assertThat(names.get(Effect.READ)).containsExactlyInAnyOrderElementsOf(LimitsFile.READING);
            assertThat(names.get(Effect.WRITE)).containsExactlyInAnyOrderElementsOf(LimitsFile.CHANGING);
        }
    }

    @Test
    void theProgramItselfShouldTellWhichToolsRan() throws IOException {
        Scenario parcel = ScenarioFile.read(Origin.file(Path.of("scenarios", "record", "order-status.yaml")));
        try (ChatDoor door = HttpDoor.start(parcel.opening().clock())) {
            Performance.Played played = Performance.play(parcel, door, Noise.NONE, 7);

            assertThat(played.problems()).isEmpty();
            assertThat(played.took().effort().runs()).containsOnlyKeys("find_order");
            assertThat(played.took().effort().tokens()).isZero();
        }
    }

    private Performance.Played play(Fault fault, String yaml) throws IOException {
        return Performance.play(read(yaml), new SmallShop(fault), Noise.NONE, 7);
    }

    private Scenario read(String yaml) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, yaml);
        return ScenarioFile.read(Origin.file(file));
    }
}
