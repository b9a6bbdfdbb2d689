package dev.ieum.bot.reply;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the right Korean particle after any word: 향수[을/를], 2명[이/가], `B-2001`[으로/로].
///
/// What counts is how the word before is read aloud: digits by their Sino-Korean names, Latin letters by theirs, a
/// bracketed remark not at all.
public final class Particles {

    private static final Pattern PAIR = Pattern.compile("\\[(\\p{IsHangul}+)/(\\p{IsHangul}+)]");
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final String DIGITS_WITH_TAIL = "013678";
    private static final String DIGITS_WITH_RIEUL = "178";

    private Particles() {}

    /// How a word ends when read aloud.
    private enum Ending {
        VOWEL,
        RIEUL,
        CONSONANT
    }

    /// The text with each pair's right form.
    public static String resolve(String text) {
        Matcher matcher = PAIR.matcher(text);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (matcher.find()) {
            out.append(text, at, matcher.start());
            Ending ending = ending(out.toString());
            boolean afterConsonant = ending == Ending.CONSONANT
                    || (ending == Ending.RIEUL && !matcher.group(1).startsWith("으로"));
            out.append(matcher.group(afterConsonant ? 1 : 2));
            at = matcher.end();
        }
        return out.append(text.substring(at)).toString();
    }

    private static Ending ending(String before) {
        String word =
                REMARK.matcher(before.strip().replaceAll("[\"'”’』」>*]+$", "")).replaceFirst("");
        if (word.isEmpty()) {
            return Ending.VOWEL;
        }
        char last = word.charAt(word.length() - 1);
        if (last >= '가' && last <= '힣') {
            int tail = (last - '가') % 28;
            return tail == 0 ? Ending.VOWEL : tail == 8 ? Ending.RIEUL : Ending.CONSONANT;
        }
        if (Character.isDigit(last)) {
            return digit(last);
        }
        return latin(word.toLowerCase(Locale.ROOT), last);
    }

    /// After a number, units are read in full: ml is 밀리리터, g is 그램.
    private static Ending unit(String word) {
        return word.endsWith("g") ? Ending.CONSONANT : Ending.VOWEL;
    }

    private static Ending digit(char last) {
        if (DIGITS_WITH_RIEUL.indexOf(last) >= 0) {
            return Ending.RIEUL;
        }
        return DIGITS_WITH_TAIL.indexOf(last) >= 0 ? Ending.CONSONANT : Ending.VOWEL;
    }

    private static Ending latin(String word, char last) {
        if (word.matches(".*\\d\\s?(?:ml|l|g|kg|cm|mm|km|m)")) {
            return unit(word);
        }
        if (word.endsWith("ng") || word.matches(".*[mn]$")) {
            return Ending.CONSONANT;
        }
        if (word.endsWith("l") || word.endsWith("le")) {
            return Ending.RIEUL;
        }
        return Character.isLetter(last) && word.matches(".*[aeiou][bckp]$") ? Ending.CONSONANT : Ending.VOWEL;
    }
}
