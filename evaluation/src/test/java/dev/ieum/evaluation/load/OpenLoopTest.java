package dev.ieum.evaluation.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    void everyRequestShouldBeSentAndCounted() {
        AtomicInteger sent = new AtomicInteger();

        OpenLoop.Observed observed = OpenLoop.run(plan(500, 400, 0), _ -> sent.incrementAndGet() > 0);

        assertThat(sent).hasValue(200);
        assertThat(observed.failed()).isZero();
        assertThat(observed.micros().getTotalCount()).isEqualTo(200);
    }

    @Test
    void wrongAnswersAndBrokenRequestsShouldCountAsFailed() {
        OpenLoop.Observed observed = OpenLoop.run(plan(1_000, 100, 0), request -> {
            int number = request.number();
            if (number % 4 == 0) {
                throw new IllegalStateException("refused");
            }
            return number % 2 == 0;
        });

        assertThat(observed.failed()).isEqualTo(75);
    }

    @Test
    void aStallShouldBeFeltByEveryoneWhoWouldHaveComeMeanwhile() {
        CountDownLatch stalled = new CountDownLatch(1);
        int all = 200;

        OpenLoop.Observed observed = OpenLoop.run(plan(1_000, all, 0), request -> {
            if (request.number() == all - 1) {
                stalled.countDown();
            }
            return waitFor(stalled);
        });

        assertThat(observed.micros().getValueAtPercentile(50)).isGreaterThan(80_000);
        assertThat(observed.micros().getMaxValue()).isGreaterThan(190_000);
    }

    @Test
    void warmUpRequestsShouldNotBeRecorded() {
        OpenLoop.Observed observed = OpenLoop.run(plan(1_000, 100, 40), _ -> true);

        assertThat(observed.micros().getTotalCount()).isEqualTo(60);
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static OpenLoop.Plan plan(double perSecond, int millis, int warmUp) {
        return new OpenLoop.Plan(perSecond, Duration.ofMillis(millis), warmUp);
    }
}
