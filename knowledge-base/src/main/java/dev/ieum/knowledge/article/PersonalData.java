package dev.ieum.knowledge.article;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a question what says who asked it: numbers that belong to a person or an order, and
/// addresses. A resident registration number is recognised by its form alone, because those given since
/// 2020-10 have no check digit.
final class PersonalData {

    private static final String SEPARATOR = "[-.\\s–—‑·]{0,2}";
    private static final String KOREAN_DIGIT = "[공영일이삼사오육륙칠팔구]";

    private static final Map<Pattern, String> MASKS = masks();

    private PersonalData() {}

    private static Map<Pattern, String> masks() {
        Map<Pattern, String> masks = new LinkedHashMap<>();
        put(masks, "[\\w.+%-]{1,64}\\s?@\\s?[\\w-]{1,63}(\\s?\\.\\s?[\\w-]{2,63}){1,4}", "[이메일]");
        put(
                masks,
                "(?<!\\d)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])" + SEPARATOR + "[0-9*]\\d{6}(?!\\d)",
                "[주민등록번호]");
        put(masks, "(?<!\\d)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])" + SEPARATOR + "[1-8][*xX]{6}", "[주민등록번호]");
        put(
                masks,
                "(?<!\\d)(\\d{4}" + SEPARATOR + "){3}\\d{4}(?!\\d)|(?<!\\d)3[47]\\d{2}[- ]?\\d{6}[- ]?\\d{5}(?!\\d)",
                "[카드번호]");
        put(
                masks,
                "(?<![\\d-])(\\+?82" + SEPARATOR + "\\(?0?\\)?" + SEPARATOR
                        + "|\\(?0)(1[016789]|2|[3-6]\\d|70|50\\d?|80)\\)?" + SEPARATOR + "\\d{3,4}" + SEPARATOR
                        + "\\d{4}(?!\\d)",
                "[전화번호]");
        put(masks, "(?<!\\d)1[5-9]\\d{2}-\\d{4}(?!\\d)", "[전화번호]");
        put(masks, "\\+\\d{1,3}[\\s-]?(\\(?\\d{1,4}\\)?[\\s-]?){2,4}\\d{2,4}(?!\\d)", "[전화번호]");
        put(masks, "(?<!\\d)\\(?[2-9]\\d{2}\\)?[-.\\s]\\d{3}[-.\\s]\\d{4}(?!\\d)", "[전화번호]");
        put(masks, "(공일" + KOREAN_DIGIT + "|영일영)\\s*(" + KOREAN_DIGIT + "\\s*[-의에]?\\s*){7,8}", "[전화번호]");
        put(masks, "(?<![A-Za-z0-9])[A-Za-z]{1,5}-\\d{3,}(-\\d+)*(?![A-Za-z0-9])", "[주문번호]");
        put(masks, "(?<![A-Za-z0-9])[A-Za-z]{0,4}\\d{6,8}-[A-Za-z0-9]{3,}(?![A-Za-z0-9])", "[주문번호]");
        put(
                masks,
                "(?<=(주문|예약|송장|운송장|접수|회원|고객)\\s?(번호)?\\s?[:은는이가#]?\\s?)#?(?=[A-Za-z0-9-]*\\d{3})[A-Za-z0-9][A-Za-z0-9-]{3,}",
                "[주문번호]");
        put(
                masks,
                "(?<=\\b(order|booking|tracking|invoice|reservation)\\s?(number|no\\.?|id)?\\s?[:#]?\\s?)#?(?=[A-Za-z0-9-]*\\d{3})"
                        + "[A-Za-z0-9][A-Za-z0-9-]{3,}",
                "[주문번호]");
        put(
                masks,
                "(?<![\\d,.])(?!(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d))\\d{7,}(?![\\d,])",
                "[번호]");
        put(masks, "(?<!\\d)\\d{2,6}-\\d{2,6}-\\d{3,8}(-\\d{1,6})?(?!\\d)", "[번호]");
        return masks;
    }

    private static void put(Map<Pattern, String> masks, String pattern, String name) {
        masks.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), name);
    }

    /// The text in NFKC with everything recognised replaced by its name in brackets.
    static String masked(String text) {
        String masked = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
            masked = mask.getKey().matcher(masked).replaceAll(Matcher.quoteReplacement(mask.getValue()));
        }
        return masked;
    }
}
