package dev.ieum.evaluation.suite;

import dev.ieum.bot.Bot;
import dev.ieum.bot.BotSettings;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.understanding.Asked;
import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.Understanding;
import dev.ieum.knowledge.Findings;
import dev.ieum.record.CustomerRecord;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.StorageSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The bot as it is, with its own tools' examples and the demo shop's names; it learns nothing more.
public final class BotIntents implements Labeller {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T12:00:00");

    private final Understanding understanding = new Understanding(BotClaimGuard.vocabulary(), skills());

    private static Map<String, Skill> skills() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
        try (TemporaryFolder folder = TemporaryFolder.make();
                Database database =
                        Database.open(StorageSettings.sqlite(folder.path()), List.of(CustomerRecord.MIGRATIONS))) {
            CustomerRecord record = CustomerRecord.open(database, clock, Ids.timeOrdered(clock));
            return new Bot(record, question -> Findings.none(), BotSettings.usual())
                    .tools().stream().collect(Collectors.toMap(Tool::name, Tool::skill));
        }
    }

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
