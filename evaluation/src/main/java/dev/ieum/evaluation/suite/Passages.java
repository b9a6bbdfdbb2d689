package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.Document;
import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.StoredPassage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts plain texts, which have no headings, into passages of a few sentences.
final class Passages {

    private static final int LENGTH = 500;

    private Passages() {}

    static List<StoredPassage> of(Document document, String locale) {
        List<StoredPassage> passages = new ArrayList<>();
        String text = document.text();
        int start = 0;
        do {
            int end = cut(text, start);
            Citation citation = new Citation(
                    new PassageRef(document.id(), 1, start, end),
                    locale,
                    document.title(),
                    "",
                    Optional.empty(),
                    Instant.EPOCH);
            passages.add(new StoredPassage(
                    document.id() + "/" + locale + "/1/" + start,
                    citation,
                    document.variants(),
                    text.substring(start, end)));
            start = end;
        } while (start < text.length());
        return passages;
    }

    private static int cut(String text, int start) {
        if (text.length() - start <= LENGTH * 3 / 2) {
            return text.length();
        }
        for (String mark : List.of("\n\n", "\n", ". ", " ")) {
            int at = text.lastIndexOf(mark, start + LENGTH);
            if (at > start + LENGTH / 2) {
                return at + mark.length();
            }
        }
        return start + LENGTH;
    }
}
