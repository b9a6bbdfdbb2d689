package dev.ieum.bot.understanding;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// What something may cost: 5만원 이하, 3만원대, 5만원 이상; both ends included.
public record PriceSpan(long from, long to) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int TEN = 10;
    private static final Pattern AT_LEAST = Pattern.compile("^\\s?(?:이상|넘는|부터|or\\s+more)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile("^\\s?(?:대|짜리)");

    public boolean holds(long amount) {
        return from <= amount && amount <= to;
    }

    /// The span in a written-down price.
    public static PriceSpan of(String written) {
        int dash = written.indexOf('-');
        return new PriceSpan(Long.parseLong(written.substring(0, dash)), Long.parseLong(written.substring(dash + 1)));
    }

    /// A sum and the words behind it, written down; a sum alone is the most that it may be.
    static String written(Mention mention, String text) {
        long sum = mention.value() instanceof Value.Money money
                ? money.amount().min(MOST).longValue()
                : 0;
        String after = text.substring(mention.end());
        if (AT_LEAST.matcher(after).find()) {
            return sum + "-" + Long.MAX_VALUE;
        }
        if (ABOUT.matcher(after).find()) {
            long step = 1;
            while (step * TEN <= sum) {
                step *= TEN;
            }
            return sum + "-" + (sum + step - 1);
        }
        return "0-" + sum;
    }
}
