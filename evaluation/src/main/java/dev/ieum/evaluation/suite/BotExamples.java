package dev.ieum.evaluation.suite;

import dev.ieum.bot.Bot;
import dev.ieum.bot.BotSettings;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.knowledge.Findings;
import dev.ieum.record.CustomerRecord;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.StorageSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the bot learns its intents from, so that others can learn from the same.
final class BotExamples {

    private static final String GENERAL = "dev/ieum/bot/understanding/examples.tsv";

    /// The bot puts the name of a value's kind in the value's place; who does not gets a value.
    private static final Map<String, String> VALUES = Map.of(
            "<course>", "향수 클래스",
            "<product>", "라벤더 오일",
            "<place>", "성수점",
            "<date>", "토요일",
            "<time>", "오후 2시",
            "<people>", "두 명",
            "<phone>", "010-5550-0000",
            "<number>", "O-1001",
            "<booking>", "B-2001",
            "<money>", "50,000원");

    private BotExamples() {}

    /// The tools' own examples by the tool's name.
    static Map<String, Skill> skills() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
        try (TemporaryFolder folder = TemporaryFolder.make();
                Database database =
                        Database.open(StorageSettings.sqlite(folder.path()), List.of(CustomerRecord.MIGRATIONS))) {
            CustomerRecord record = CustomerRecord.open(database, clock, Ids.timeOrdered(clock));
            return new Bot(record, question -> Findings.none(), BotSettings.usual())
                    .tools().stream().collect(Collectors.toMap(Tool::name, Tool::skill));
        }
    }

    /// All examples, by the names that the project's suite of intents uses.
    static Map<String, List<String>> all() {
        Map<String, List<String>> examples = new TreeMap<>();
        skills().forEach((tool, skill) -> examples.put(
                tool.equals("request_person") ? "person" : tool,
                skill.examples().stream().map(BotExamples::spoken).toList()));
        for (String line : Origin.resource(GENERAL).lines()) {
            String[] cells = line.split("\t", 2);
            if (cells.length == 2) {
                String label = cells[0].equals("talk") ? "small-talk" : cells[0];
                examples.computeIfAbsent(label, name -> new ArrayList<>()).add(spoken(cells[1]));
            }
        }
        return examples;
    }

    private static String spoken(String example) {
        String spoken = example;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            spoken = spoken.replace(value.getKey(), value.getValue());
        }
        return spoken;
    }
}
