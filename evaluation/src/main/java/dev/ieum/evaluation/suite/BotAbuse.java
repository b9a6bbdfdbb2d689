package dev.ieum.evaluation.suite;

import dev.ieum.bot.understanding.Asked;
import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Understanding;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/// What the bot hears as abuse; it learns nothing. It listens for insults aimed at itself, so that profanity about
/// others is mostly none to it.
public final class BotAbuse implements Labeller {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T12:00:00");

    private final Understanding understanding = new Understanding(BotClaimGuard.vocabulary(), BotExamples.skills());

    @Override
    public void train(Map<String, List<String>> examples, String locale) {}

    @Override
    public String label(String text) {
        return understanding.read(text, "ko", Asked.nothing(), NOW).intent() instanceof Intent.Abuse
                ? "curse"
                : "clean";
    }

    @Override
    public void close() {}
}
