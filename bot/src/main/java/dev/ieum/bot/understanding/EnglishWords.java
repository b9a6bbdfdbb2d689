package dev.ieum.bot.understanding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells English from letters that merely are Latin: codes, keyboard noise, an "ok" in a Korean conversation.
final class EnglishWords {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z']+");
    private static final Set<String> EVERYWHERE =
            Set.of("ok", "okay", "diy", "sns", "vip", "qr", "as", "cj", "pm", "am", "ai", "no");
    private static final Set<String> KNOWN = known();

    private EnglishWords() {}

    /// Whether the text has English words: one that customers use, or several.
    static boolean speaks(String text) {
        Matcher matcher = WORD.matcher(text);
        int words = 0;
        boolean known = false;
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            words += EVERYWHERE.contains(word) ? 0 : 1;
            known |= KNOWN.contains(word) && !EVERYWHERE.contains(word);
        }
        return known || words > 1;
    }

    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(Set.of(
                "hi", "hello", "hey", "thanks", "thank", "yes", "please", "sorry", "help", "bye", "nope", "sure",
                "yeah", "parking", "refund", "cancel", "booking", "book", "price", "class", "classes", "order", "human",
                "agent"));
        for (Classifier.Example example : Examples.general()) {
            Matcher matcher = WORD.matcher(example.text().replaceAll("<[a-z]+>", " "));
            while (matcher.find()) {
                known.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(known);
    }
}
