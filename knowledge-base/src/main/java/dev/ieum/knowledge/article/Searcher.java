package dev.ieum.knowledge.article;

import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;

/// Something that answers questions with passages, until it is closed.
@FunctionalInterface
public interface Searcher extends AutoCloseable {

    Findings search(Question question);

    @Override
    default void close() {}
}
