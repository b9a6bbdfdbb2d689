package dev.ieum.knowledge.article;

import dev.ieum.knowledge.Citation;
import java.util.List;

/// One passage as it is stored and indexed.
///
/// @param id stable for one span of one article version, `slug/locale/version/start`
/// @param citation where it stands
/// @param variants the article's other ways of asking its question; the title itself is in the citation
/// @param text the passage as a reader would read it
public record StoredPassage(String id, Citation citation, List<String> variants, String text) {

    public StoredPassage {
        variants = List.copyOf(variants);
    }
}
