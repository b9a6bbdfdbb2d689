package dev.ieum.bot.task;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.record.booking.Quote;
import java.util.stream.Collectors;

/// How a price is told: with the reason for every won.
public final class Prices {

    private Prices() {}

    /// 1인 55,000원 × 2명, 2인 이상 함께 예약해서 3,000원 할인.
    public static String why(Quote quote, Call call) {
        return quote.lines().stream().map(line -> why(line, call)).collect(Collectors.joining(", "));
    }

    private static String why(Quote.Line line, Call call) {
        String off = call.formats().won(Math.abs(line.amount().amount()));
        return switch (line.reason()) {
            case PER_PERSON, AGREED ->
                call.phrases()
                        .say(
                                "book.why.per-person",
                                "each",
                                call.formats().won(line.each().amount()),
                                "people",
                                call.formats().people(line.count()));
            case SECOND_PERSON_DISCOUNT -> call.phrases().say("book.why.second", "off", off);
            case COUPON -> call.phrases().say("book.why.coupon", "off", off);
        };
    }

    /// What it states. The rule's own "2인" is the least for which it holds.
    public static RowFacts.Builder facts(Quote quote, RowFacts.Builder facts) {
        facts.won(quote.total().amount()).people(1);
        for (Quote.Line line : quote.lines()) {
            facts.won(Math.abs(line.amount().amount()))
                    .won(Math.abs(line.each().amount()))
                    .people(line.count());
            if (line.reason() == Quote.Reason.SECOND_PERSON_DISCOUNT) {
                facts.people(2);
            }
        }
        return facts;
    }
}
