/// Ranks passages for a question. What enters: published passages, and questions as customers type them. What leaves:
/// ranked passages with the sentences that answer, and how probable it is that the first one does.
///
/// A question is put right ([dev.ieum.knowledge.retrieval.QueryRepair]) and weighed word by word
/// ([dev.ieum.knowledge.retrieval.QueryReader]); a wide look finds candidates
/// ([dev.ieum.knowledge.retrieval.Candidates]); a close one weighs what each has in common with the question
/// ([dev.ieum.knowledge.retrieval.Evidence], [dev.ieum.knowledge.retrieval.Likeness]). The only home of Lucene.
@NullMarked
package dev.ieum.knowledge.retrieval;

import org.jspecify.annotations.NullMarked;
