package dev.ieum.bot.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that nobody should type into a chat: resident registration numbers and payment cards.
public final class Sensitive {

    /// Date of birth, century and sex, place and check digits (주민등록번호, 외국인등록번호).
    private static final Pattern RESIDENT =
            Pattern.compile("(?<!\\d)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\s?-\\s?[1-8]\\d{6}(?!\\d)");
    private static final Pattern RESIDENT_UNDASHED =
            Pattern.compile("(?<!\\d)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[1-8]\\d{6}(?!\\d)");
    private static final Pattern CARD =
            Pattern.compile("(?<![\\d-])\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{2,4}(?![\\d-])");

    private Sensitive() {}

    /// Whether the text has such a number.
    public static boolean in(String text) {
        if (RESIDENT.matcher(text).find() || RESIDENT_UNDASHED.matcher(text).find()) {
            return true;
        }
        Matcher card = CARD.matcher(text);
        while (card.find()) {
            if (checks(card.group().replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    /// The check digit of payment cards (ISO/IEC 7812-1, Luhn).
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
