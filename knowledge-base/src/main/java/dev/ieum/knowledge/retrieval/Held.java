package dev.ieum.knowledge.retrieval;

import java.util.HashSet;
import java.util.Set;

/// Which of a question's words an article has, and where.
final class Held {
    private final Set<Integer> title = new HashSet<>();
    private final Set<Integer> passage = new HashSet<>();
    private final Set<Integer> article = new HashSet<>();

    private Held() {}

    static Held in(Candidate candidate) {
        Held held = new Held();
        for (ArticleReader.Part part : candidate.article().parts()) {
            for (Forward.Piece piece : part.pieces()) {
                boolean here = part.document() == candidate.part().document();
                for (int term : piece.terms()) {
                    held.article.add(term);
                    if (piece.kind().asks()) {
                        held.title.add(term);
                    } else if (here) {
                        held.passage.add(term);
                    }
                }
            }
        }
        return held;
    }

    /// In the title or another way of asking it.
    boolean inTitle(QueryTerms.Slot slot) {
        return has(title, slot);
    }

    /// In the passage itself.
    boolean inPassage(QueryTerms.Slot slot) {
        return has(passage, slot);
    }

    boolean anywhere(QueryTerms.Slot slot) {
        return has(article, slot);
    }

    private static boolean has(Set<Integer> words, QueryTerms.Slot slot) {
        return words.contains(Forward.hash(slot.word().term()))
                || slot.others().stream().anyMatch(other -> words.contains(Forward.hash(other.term())));
    }
}
