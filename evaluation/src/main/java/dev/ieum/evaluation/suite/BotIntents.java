package dev.ieum.evaluation.suite;

import dev.ieum.bot.understanding.Asked;
import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Understanding;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/// The bot as it is, with its own tools' examples and the demo shop's names; it learns nothing more.
public final class BotIntents implements Labeller {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T12:00:00");

    private final Understanding understanding = new Understanding(BotClaimGuard.vocabulary(), BotExamples.skills());

    @Override
    public void train(Map<String, List<String>> examples, String locale) {}

    @Override
    public String label(String text) {
        String locale = Understanding.language(text, "ko");
        return switch (understanding.read(text, locale, Asked.nothing(), NOW).intent()) {
            case Intent.Task(var tool) -> tool.equals("request_person") ? "person" : tool;
            case Intent.Question() -> "question";
            case Intent.Reply() -> "reply";
            case Intent.Yes() -> "yes";
            case Intent.No() -> "no";
            case Intent.Correction() -> "correction";
            case Intent.Cancel() -> "cancel";
            case Intent.Person() -> "person";
            case Intent.SmallTalk(var talk) -> "small-talk";
            case Intent.Abuse() -> "abuse";
            case Intent.Unclear() -> "unclear";
        };
    }

    @Override
    public void close() {}
}
