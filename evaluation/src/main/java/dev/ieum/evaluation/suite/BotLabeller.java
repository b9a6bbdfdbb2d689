package dev.ieum.evaluation.suite;

import dev.ieum.bot.understanding.Asked;
import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.Understanding;
import dev.ieum.bot.understanding.Vocabulary;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The bot's own understanding with somebody else's labels in the place of its tools. What it takes for a
/// question, small talk, a yes or a cry for a person is none of them.
public final class BotLabeller implements Labeller {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T12:00:00");

    private final Vocabulary vocabulary = new Vocabulary(List.of());
    private String locale = "ko";
    private @Nullable Understanding understanding;

    @Override
    public void train(Map<String, List<String>> examples, String newLocale) {
        locale = newLocale;
        Map<String, Skill> skills = new TreeMap<>();
        examples.forEach((label, texts) -> skills.put(label, Skill.of(texts)));
        understanding = new Understanding(vocabulary, skills);
    }

    @Override
    public String label(String text) {
        Understanding trained = understanding;
        if (trained == null) {
            throw new IllegalStateException("nothing was learnt");
        }
        Intent intent = trained.read(text, locale, Asked.nothing(), NOW).intent();
        return intent instanceof Intent.Task(var label) ? label : NONE;
    }

    @Override
    public void close() {}
}
