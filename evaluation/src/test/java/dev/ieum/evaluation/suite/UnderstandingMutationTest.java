package dev.ieum.evaluation.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.suite.ValueReader.DayRead;
import dev.ieum.evaluation.suite.ValueReader.Reading;
import dev.ieum.evaluation.suite.ValueReader.TimeRead;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parsers and claim checks spoilt on purpose, and the suites that must notice.
class UnderstandingMutationTest {

    private static final String TIMES = """
            suite: time
            about: Times as customers say them.
            data: demo-shop
            seed: 7
            metrics: [resolved, found, precise, quiet]
            """;
    private static final String CLAIMS = """
            suite: claims
            about: Planted errors.
            data: demo-shop
            seed: 7
            configuration: {locale: ko}
            metrics: [sent, blocked]
            """;

    @TempDir
    private Path folder;

    private final ValueReader sound = new BotValueReader();

    @Test
    void allTimesAnHourLateShouldBeCaughtByTime() {
        Laboratory laboratory = new Laboratory(folder, "time-demo", TIMES, DataFolder.none());
        laboratory.pin(new TimeSuite(sound));

        Result spoilt = laboratory.run(new TimeSuite((text, now) -> sound.read(text, now).stream()
                .map(UnderstandingMutationTest::anHourLater)
                .toList()));

        assertThat(drifted(spoilt)).containsExactly("resolved");
    }

    @Test
    void aReaderThatSeesTimesEverywhereShouldBeCaughtByTime() {
        Laboratory laboratory = new Laboratory(folder, "time-demo", TIMES, DataFolder.none());
        laboratory.pin(new TimeSuite(sound));

        Result spoilt = laboratory.run(new TimeSuite((text, now) -> List.of(new DayRead(0, 1, now.toLocalDate()))));

        assertThat(drifted(spoilt)).contains("quiet", "resolved");
    }

    @Test
    void aClaimCheckThatPassesEverythingShouldBeCaughtByClaims() {
        Laboratory laboratory = new Laboratory(folder, "claims-demo", CLAIMS, DataFolder.none());
        laboratory.pin(new ClaimSuite(new BotClaimGuard()));

        Result spoilt = laboratory.run(new ClaimSuite((message, article, passage, customer) -> List.of()));

        assertThat(drifted(spoilt)).contains("blocked");
    }

    @Test
    void aClaimCheckThatStopsEverythingShouldBeCaughtByClaims() {
        Laboratory laboratory = new Laboratory(folder, "claims-demo", CLAIMS, DataFolder.none());
        laboratory.pin(new ClaimSuite(new BotClaimGuard()));

        Result spoilt = laboratory.run(new ClaimSuite((message, article, passage, customer) -> List.of(message)));

        assertThat(drifted(spoilt)).contains("sent");
    }

    private static Reading anHourLater(Reading reading) {
        return reading instanceof TimeRead(var start, var end, var time)
                ? new TimeRead(start, end, time.plusHours(1))
                : reading;
    }

    private static List<String> drifted(Result result) {
        return ((Result.Measured) result)
                .checks().stream()
                        .filter(check -> check.verdict() == Result.Verdict.DRIFTED)
                        .map(Result.Check::metric)
                        .toList();
    }
}
