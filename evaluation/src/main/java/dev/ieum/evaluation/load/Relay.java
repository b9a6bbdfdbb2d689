package dev.ieum.evaluation.load;

import org.HdrHistogram.Histogram;

/// Has a crowd write at a fixed rate and watches where it arrives.
final class Relay implements OpenLoop.Action, AutoCloseable {

    private static final String WORDS = "주차 되나요? ";

    private final Crowd.Size size;
    private final Crowd crowd;
    private volatile Arrivals arrivals;

    Relay(Crowd.Maker maker, Crowd.Size size) {
        this.size = size;
        this.arrivals = new Arrivals(size.listeners(), 0);
        this.crowd = maker.open(size, frame -> arrivals.heard(frame));
    }

    /// From due to everywhere, from due to each, and from the first to the last listener.
    record Heard(OpenLoop.Observed all, Histogram each, Histogram spread) {}

    Heard run(OpenLoop.Plan plan) {
        Arrivals fresh = new Arrivals(size.listeners(), plan.warmUp());
        arrivals = fresh;
        OpenLoop.Observed observed = OpenLoop.run(plan, this);
        return new Heard(observed, fresh.each(), fresh.spread());
    }

    @Override
    public boolean run(OpenLoop.Due request) {
        Arrivals now = arrivals;
        return now.await(request, () -> crowd.write(request.number(), WORDS + now.mark(request)));
    }

    @Override
    public void close() {
        crowd.close();
    }
}
