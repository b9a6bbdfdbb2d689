package dev.ieum.evaluation.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plants one error into a true sentence, in the ways a careless writer or a language model would.
final class Falsifier {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final List<List<String>> UNITS = List.of(
            List.of("시간", "분"),
            List.of("개월", "일"),
            List.of("주", "일"),
            List.of("hours", "days"),
            List.of("days", "weeks"));
    private static final List<List<String>> NAMES = List.of(
            List.of("성수", "연남"),
            List.of("미소", "하린"),
            List.of("도윤", "미소"),
            List.of("토요일", "일요일"),
            List.of("화요일", "목요일"),
            List.of("Seongsu", "Yeonnam"),
            List.of("Saturday", "Sunday"));

    private Falsifier() {}

    /// @param kind `number`, `unit`, `name` or `borrowed`
    record Planted(String kind, String was, String sentence) {}

    /// Every error that can be planted into this sentence.
    ///
    /// @param borrowed a figure that is true elsewhere
    static List<Planted> plant(String sentence, String borrowed, long seed) {
        List<Planted> planted = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed ^ sentence.hashCode());
        Matcher number = NUMBER.matcher(sentence);
        while (number.find()) {
            String wrong = another(number.group(), sentence, random);
            planted.add(new Planted("number", number.group(), replaced(sentence, number.start(), number.end(), wrong)));
        }
        Matcher time = TIME.matcher(sentence);
        if (time.find()) {
            String wrong = (Integer.parseInt(time.group(1)) + 1) % 24 + ":" + time.group(2);
            planted.add(new Planted("number", time.group(), replaced(sentence, time.start(), time.end(), wrong)));
        }
        planted.addAll(swapped("unit", sentence, UNITS));
        planted.addAll(swapped("name", sentence, NAMES));
        if (!sentence.contains(borrowed)) {
            planted.add(new Planted("borrowed", "", sentence.replaceFirst("[.!]?$", " (" + borrowed + ").")));
        }
        return planted;
    }

    private static List<Planted> swapped(String kind, String sentence, List<List<String>> pairs) {
        List<Planted> planted = new ArrayList<>();
        for (List<String> pair : pairs) {
            Matcher first = Pattern.compile((kind.equals("unit") ? "(?<=\\d ?)" : "") + pair.getFirst())
                    .matcher(sentence);
            if (first.find() && !sentence.contains(pair.getLast())) {
                String wrong = replaced(sentence, first.start(), first.end(), pair.getLast());
                planted.add(new Planted(kind, pair.getFirst(), wrong));
            }
        }
        return planted;
    }

    /// A number of the same look that does not occur in the sentence.
    private static String another(String number, String sentence, SplittableRandom random) {
        for (int attempt = 0; attempt < 20; attempt++) {
            int at = random.nextInt(number.length());
            char digit = (char) ('1' + random.nextInt(9));
            if (Character.isDigit(number.charAt(at)) && number.charAt(at) != digit) {
                String wrong = number.substring(0, at) + digit + number.substring(at + 1);
                if (!sentence.contains(wrong)) {
                    return wrong;
                }
            }
        }
        return number + "7";
    }

    private static String replaced(String sentence, int start, int end, String words) {
        return sentence.substring(0, start) + words + sentence.substring(end);
    }
}
