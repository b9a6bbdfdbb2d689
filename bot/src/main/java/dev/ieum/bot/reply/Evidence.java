package dev.ieum.bot.reply;

import dev.ieum.record.conversation.RowRef;
import java.util.ArrayList;
import java.util.List;

/// Everything a reply may speak from: the passages it cites, the rows its tools returned in this turn, and
/// what the customer wrote.
public record Evidence(List<Passage> passages, List<RowFacts> rows, List<Words> words) {

    /// A cited passage, whole.
    public record Passage(String article, String text) {}

    /// What the customer wrote in a message of this conversation.
    public record Words(long seq, String text) {}

    public Evidence {
        passages = List.copyOf(passages);
        rows = List.copyOf(rows);
        words = List.copyOf(words);
    }

    public static Evidence none() {
        return new Evidence(List.of(), List.of(), List.of());
    }

    public static Evidence ofRows(List<RowFacts> rows) {
        return new Evidence(List.of(), rows, List.of());
    }

    public Evidence plus(Evidence more) {
        return new Evidence(joined(passages, more.passages), joined(rows, more.rows), joined(words, more.words));
    }

    private static <T> List<T> joined(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    /// The rows, for a reply's list of touched rows.
    public List<RowRef> refs() {
        return rows.stream().map(RowFacts::ref).distinct().toList();
    }
}
