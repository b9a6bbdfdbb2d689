package dev.ieum.evaluation.load;

import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.peer.SocketPeer;
import dev.ieum.evaluation.score.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// One of those that are measured in turn. Not thread-safe.
final class Contender implements AutoCloseable {

    private static final double MICROS_PER_MILLI = 1_000;

    private final String name;
    private final Relay relay;
    private final Runnable leaving;
    private final List<Histogram> rounds = new ArrayList<>();
    private long sent;
    private long failed;

    private Contender(String name, Relay relay, Runnable leaving) {
        this.name = name;
        this.relay = relay;
        this.leaving = leaving;
    }

    /// The program; staff have the floor, so that messages are passed on and not answered.
    static Contender ieum(Crowd.Size size) {
        TemporaryProgram program = TemporaryProgram.start(Map.of());
        Crowd.Maker maker = (asked, heard) -> ShopCrowd.open(
                program.process().base(), TemporaryProgram.PASSWORD, ShopCrowd.Floor.STAFF, asked, heard);
        return opened("ieum", () -> new Relay(maker, size), program::close);
    }

    /// A package from npm.
    static Contender peer(String name, Crowd.Size size) {
        SocketPeer peer = new SocketPeer(name);
        return opened(name, () -> new Relay((asked, heard) -> PeerCrowd.open(peer, asked, heard), size), peer::close);
    }

    private static Contender opened(String name, Supplier<Relay> relay, Runnable leaving) {
        try {
            return new Contender(name, relay.get(), leaving);
        } catch (RuntimeException broken) {
            leaving.run();
            throw broken;
        }
    }

    String name() {
        return name;
    }

    void warmUp(OpenLoop.Plan plan) {
        relay.run(plan);
    }

    void round(OpenLoop.Plan plan) {
        OpenLoop.Observed observed = relay.run(plan).all();
        sent += observed.sent();
        failed += observed.failed();
        rounds.add(observed.micros());
    }

    List<Histogram> rounds() {
        return List.copyOf(rounds);
    }

    /// The share of messages that arrived everywhere.
    double answered() {
        return 1 - (double) failed / sent;
    }

    Histogram all() {
        Histogram all = new Histogram(OpenLoop.HIGHEST_MICROS, 3);
        rounds.forEach(all::add);
        return all;
    }

    /// A percentile, the median over the rounds with the lowest and the highest.
    Metric millis(String metric, double percentile) {
        return spread(
                metric,
                rounds.stream().map(micros -> millis(micros, percentile)).toList());
    }

    /// This one's percentile divided by another's, round by round.
    Metric dividedBy(String metric, Contender other, double percentile) {
        return spread(
                metric,
                IntStream.range(0, rounds.size())
                        .mapToObj(i -> millis(rounds.get(i), percentile) / millis(other.rounds.get(i), percentile))
                        .toList());
    }

    static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }

    private static Metric spread(String metric, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Metric(metric, median, new Interval(sorted.getFirst(), sorted.getLast()));
    }

    @Override
    public void close() {
        relay.close();
        leaving.run();
    }
}
