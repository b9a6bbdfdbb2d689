package dev.ieum.knowledge.retrieval;

import java.util.List;

/// A question as the ranking sees it: its different words with their weights, and its letters.
///
/// @param slots the different words, at most [QueryReader#MAX_SLOTS], in the question's order
/// @param text the question, put right
/// @param squeezed the question's letters and digits only
record QueryTerms(List<Slot> slots, String text, String squeezed) {

    QueryTerms {
        slots = List.copyOf(slots);
    }

    /// One word of the question.
    ///
    /// @param word the word
    /// @param others words that mean the same
    /// @param factor what its sort, its place and its repetition make of it
    /// @param idf how rare it is among the articles
    /// @param standing what it is to the shop
    record Slot(Word word, List<Other> others, double factor, double idf, Standing standing) {

        Slot {
            others = List.copyOf(others);
        }

        /// What the slot counts for.
        double weight() {
            return idf * factor;
        }
    }

    /// What a word is to the shop.
    ///
    /// @param known whether an article has it or a word that means the same
    /// @param special whether it says what is asked for, not only how
    /// @param elsewhere whether it names what other businesses do, or what friends talk about
    record Standing(boolean known, boolean special, boolean elsewhere) {}

    /// A word that means the same.
    ///
    /// @param term its form in the index
    /// @param share how much it counts of the word itself
    record Other(String term, double share) {}

    double totalWeight() {
        return slots.stream().mapToDouble(Slot::weight).sum();
    }
}
