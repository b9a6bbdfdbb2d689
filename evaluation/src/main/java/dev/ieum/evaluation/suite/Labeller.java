package dev.ieum.evaluation.suite;

import java.util.List;
import java.util.Map;

/// Something that learns labels from examples. Not thread-safe.
public interface Labeller extends AutoCloseable {

    /// The label of a text that belongs to none.
    String NONE = "none";

    /// Learns from scratch.
    ///
    /// @param examples texts by label
    void train(Map<String, List<String>> examples, String locale);

    /// The most likely label, or [#NONE].
    String label(String text);

    @Override
    void close();

    /// Makes one that has learnt nothing.
    interface Maker {
        Labeller make();
    }
}
