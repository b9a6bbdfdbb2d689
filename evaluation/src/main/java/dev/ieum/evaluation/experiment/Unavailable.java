package dev.ieum.evaluation.experiment;

/// Something that an experiment needs cannot be had on this machine; the experiment is named as not run.
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String why) {
        super(why);
    }
}
