package dev.ieum.bot.handoff;

import dev.ieum.bot.reply.Phrases;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.HandoffBrief;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.conversation.Turn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// Writes what the person who takes over reads first. Korean, for the shop's staff.
public final class Briefs {

    private static final int MOST_QUOTED = 80;
    private static final int MOST_TRIED = 5;

    private final BiFunction<String, Map<String, String>, Map<String, String>> readable;

    /// @param readable turns a tool's slots into words for people
    public Briefs(BiFunction<String, Map<String, String>, Map<String, String>> readable) {
        this.readable = readable;
    }

    HandoffBrief brief(Turn turn, HandoffReason reason) {
        Phrases phrases = Phrases.in("ko");
        String key = reason.name().toLowerCase(Locale.ROOT);
        String summary = phrases.say("brief.summary", "why", phrases.say("brief.why." + key), "said", quoted(turn));
        return new HandoffBrief(
                reason, summary, collected(turn, phrases), tried(turn, phrases), phrases.say("brief.next." + key));
    }

    private static String quoted(Turn turn) {
        String text = turn.utterance().text().strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            text = turn.utterance().attachments().isEmpty()
                    ? "…"
                    : "(" + turn.utterance().attachments().getFirst().name() + ")";
        }
        return text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
    }

    private List<CardRow> collected(Turn turn, Phrases phrases) {
        List<CardRow> rows = new ArrayList<>();
        turn.speaker().name().ifPresent(name -> rows.add(new CardRow(phrases.say("slot.name"), name)));
        for (OpenTask task : tasks(turn)) {
            new TreeMap<>(readable.apply(task.tool(), task.slots()))
                    .forEach((slot, value) -> rows.add(
                            new CardRow(phrases.has("slot." + slot) ? phrases.say("slot." + slot) : slot, value)));
        }
        return rows;
    }

    private static List<OpenTask> tasks(Turn turn) {
        List<OpenTask> tasks = new ArrayList<>();
        turn.state().task().ifPresent(tasks::add);
        tasks.addAll(turn.state().parked());
        return tasks;
    }

    private static List<String> tried(Turn turn, Phrases phrases) {
        Set<String> tried = new LinkedHashSet<>();
        tasks(turn).forEach(task -> tried.add(phrases.say("brief.tried.tool", "tool", task.tool())));
        for (Message message : turn.scene().recent().reversed()) {
            if (message.author() instanceof Author.Bot) {
                for (Source source : message.said().sources()) {
                    tried.add(phrases.say("brief.tried.article", "title", source.title()));
                }
            }
        }
        return tried.stream().limit(MOST_TRIED).toList();
    }
}
