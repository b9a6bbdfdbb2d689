/// Measures search: loads public test collections, runs plain BM25 and the knowledge base side by side, and learns the
/// ranking's weights from readable data.
@NullMarked
package dev.ieum.evaluation.retrieval;

import org.jspecify.annotations.NullMarked;
