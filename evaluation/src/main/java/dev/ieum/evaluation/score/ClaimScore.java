package dev.ieum.evaluation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which figures in a bot message stand there without a binding? This is a second pair of eyes: it shares
/// no code with the bot's own claim check, and looks only for figures whose form leaves no doubt.
public final class ClaimScore {

    private static final Pattern FIGURE = Pattern.compile(
            "\\d{2,4}-\\d{3,4}-\\d{4}" // a telephone number
                    + "|(?:KRW|₩)\\s?\\d[\\d,]*" // money in front
                    + "|\\d{1,2}:\\d{2}" // a time of day
                    + "|\\d{1,2}월\\s?\\d{1,2}일" // a date
                    + "|\\d[\\d,.]*\\s?(?:만\\s?)?(?:원|퍼센트|%|시간|분|일|주|개월|개|명|년|회|점|ml|g)");

    private ClaimScore() {}

    /// The figures of `text` that no claim covers.
    ///
    /// @param claims the bound words of the message, as they stand in it
    public static List<String> unbound(String text, List<String> claims) {
        List<int[]> covered = covered(text, claims);
        List<String> unbound = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (covered.stream().noneMatch(span -> span[0] < end && start < span[1])) {
                unbound.add(matcher.group());
            }
        }
        return unbound;
    }

    private static List<int[]> covered(String text, List<String> claims) {
        List<int[]> spans = new ArrayList<>();
        for (String claim : claims) {
            for (int at = text.indexOf(claim); at >= 0 && !claim.isEmpty(); at = text.indexOf(claim, at + 1)) {
                spans.add(new int[] {at, at + claim.length()});
            }
        }
        return spans;
    }
}
