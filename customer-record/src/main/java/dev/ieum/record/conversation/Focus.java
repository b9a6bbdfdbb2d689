package dev.ieum.record.conversation;

import java.util.List;
import java.util.Map;

/// What a conversation was last about, so that 다음주는요? or 그거 취소할 수 있어요? can be understood.
///
/// @param question the customer's last question, in words that need nothing before them; empty when there was none
/// @param tool the tool that answered it; empty where an article did
/// @param slots the values that it was about, as text that the tools' own parsers read
/// @param rows the rows that the answer showed, in its order, at most [#MAX_ROWS]
public record Focus(String question, String tool, Map<String, String> slots, List<RowRef> rows) {

    public static final int MAX_ROWS = 10;
    public static final int MAX_QUESTION = 200;

    public Focus {
        question = question.length() > MAX_QUESTION ? question.substring(0, MAX_QUESTION) : question;
        slots = Map.copyOf(slots);
        rows = List.copyOf(rows.size() > MAX_ROWS ? rows.subList(0, MAX_ROWS) : rows);
    }

    /// Nothing has been spoken of.
    public static Focus none() {
        return new Focus("", "", Map.of(), List.of());
    }

    /// The same matter in other words.
    public Focus asked(String other) {
        return new Focus(other, tool, slots, rows);
    }
}
