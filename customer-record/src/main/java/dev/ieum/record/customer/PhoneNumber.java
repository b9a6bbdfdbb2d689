package dev.ieum.record.customer;

import java.text.Normalizer;
import java.util.Optional;

/// A telephone number in E.164 (ITU-T E.164: `+`, country code, at most 15 digits). Numbers without a
/// country code are Korean.
///
/// @param e164 such as `+821055501001`
public record PhoneNumber(String e164) {
    private static final String KOREA = "+82";
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;

    public PhoneNumber {
        if (!e164.matches("\\+[1-9][0-9]{7,14}")) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    /// Reads what people write: `010-5550-1001`, `０１０ 5550 1001`, `+82 10-5550-1001`, `0082…`. Empty when it
    /// cannot be a telephone number.
    public static Optional<PhoneNumber> find(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        boolean foreign = plain.startsWith("+") || plain.startsWith("00");
        if (!plain.replaceFirst("^\\+", "").matches("[0-9 ().\\-·‐‑–]+")) {
            return Optional.empty();
        }
        String digits = plain.replaceAll("[^0-9]", "");
        String subscriber = foreign ? digits.replaceFirst("^00", "") : digits;
        String e164 = foreign ? "+" + subscriber : korean(subscriber);
        String bare = e164.startsWith(KOREA + "0") ? KOREA + e164.substring(KOREA.length() + 1) : e164;
        int length = bare.length() - 1;
        return length < FEWEST_DIGITS || length > MOST_DIGITS || bare.startsWith("+0")
                ? Optional.empty()
                : Optional.of(new PhoneNumber(bare));
    }

    private static String korean(String digits) {
        return digits.startsWith("82") && digits.length() >= 11 ? "+" + digits : KOREA + digits;
    }

    /// As people in Korea write it: `010-5550-1001`; foreign numbers as they are.
    public String national() {
        if (!e164.startsWith(KOREA)) {
            return e164;
        }
        String digits = "0" + e164.substring(KOREA.length());
        int area = digits.startsWith("02") ? 2 : 3;
        int last = digits.length() - 4;
        return last <= area
                ? digits
                : digits.substring(0, area) + "-" + digits.substring(area, last) + "-" + digits.substring(last);
    }

    /// The last four digits, for logs and screens that must not show the number.
    public String masked() {
        return "…" + e164.substring(e164.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
