package dev.ieum.evaluation.suite;

import dev.ieum.bot.reply.ClaimCheck;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Verdict;
import dev.ieum.bot.understanding.Term;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.evaluation.dataset.ShopNames;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Said;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/// The bot's own claim check behind the port, with the demo shop's names.
public final class BotClaimGuard implements ClaimGuard {

    private final ClaimCheck check = new ClaimCheck(vocabulary(), LocalDateTime.parse("2026-11-22T12:00:00"));

    @Override
    public List<String> unbound(String message, String article, String passage, String customer) {
        Evidence evidence = new Evidence(
                List.of(new Evidence.Passage(article, passage)), List.of(), List.of(new Evidence.Words(1, customer)));
        return switch (check.check(Said.plain(message, Purpose.ANSWER), evidence)) {
            case Verdict.Bound bound -> List.of();
            case Verdict.Unbound unbound -> unbound.texts();
        };
    }

    /// What the program would know from its record.
    static Vocabulary vocabulary() {
        return new Vocabulary(ShopNames.readAll().stream()
                .map(name -> new Term(
                        TermKind.valueOf(name.kind().toUpperCase(Locale.ROOT)),
                        name.id(),
                        name.korean(),
                        name.english(),
                        name.aliases()))
                .toList());
    }
}
