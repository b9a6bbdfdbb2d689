package dev.ieum.knowledge.retrieval;

import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

/// The shop's own words.
record Words(@Nullable UserDictionary dictionary) {
    static final Words NONE = new Words(null);
}
