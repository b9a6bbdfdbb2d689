package dev.ieum.bot.understanding;

import java.util.List;

/// One thing of the shop and what people call it.
///
/// @param id the row's natural key
/// @param korean its name in Korean
/// @param english its name in English, or the Korean one
/// @param aliases further names in any language
public record Term(TermKind kind, String id, String korean, String english, List<String> aliases) {

    public Term {
        aliases = List.copyOf(aliases);
    }

    /// The name in that language.
    public String name(String locale) {
        return locale.equals("en") ? english : korean;
    }

    List<String> names() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(korean, english), aliases.stream())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }
}
