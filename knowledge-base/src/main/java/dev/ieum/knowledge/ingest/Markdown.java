package dev.ieum.knowledge.ingest;

import java.util.regex.Pattern;

/// Writes foreign words as Markdown that reads as exactly those words.
final class Markdown {

    private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>|]");
    private static final Pattern LINE_START =
            Pattern.compile("^(\\s*)(#{1,6}(?=\\s|$)|[-+](?=\\s|$)|[-=]{3,}$|~{3,}|>)");
    private static final Pattern ORDINAL = Pattern.compile("^(\\s*\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    private Markdown() {}

    static String escape(String line) {
        String inline =
                ENTITY.matcher(INLINE.matcher(line).replaceAll("\\\\$0")).replaceAll("&amp;");
        String start = LINE_START.matcher(inline).replaceAll("$1\\\\$2");
        return ORDINAL.matcher(start).replaceAll("$1\\\\$2");
    }
}
