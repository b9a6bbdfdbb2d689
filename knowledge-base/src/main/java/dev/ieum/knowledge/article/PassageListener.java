package dev.ieum.knowledge.article;

import java.util.List;

/// Hears which articles' passages have changed. Called after the commit, on the thread that made the change, once per
/// transaction; what it throws does not undo the change. Calls for one article may overtake each other when two threads
/// change it at once: a passage carries its version, and the higher one holds.
@FunctionalInterface
public interface PassageListener {

    PassageListener NONE = changes -> {};

    void changed(List<ArticlePassages> changes);
}
