package dev.ieum.evaluation.score;

import java.util.HashSet;
import java.util.Set;

/// How far two sets agree, whatever their order.
public final class SetScore {

    private SetScore() {}

    public static <T> Prf score(Set<T> expected, Set<T> actual) {
        Set<T> right = new HashSet<>(actual);
        right.retainAll(expected);
        return new Prf(right.size(), actual.size(), expected.size());
    }
}
