/// Ranks passages for a question: analysis, index, fusion, snippet and confidence. The only home of Lucene.
@NullMarked
package dev.ieum.knowledge.retrieval;

import org.jspecify.annotations.NullMarked;
