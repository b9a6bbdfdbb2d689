package dev.ieum.bot;

import dev.ieum.bot.understanding.Understanding;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Turn;
import java.util.List;

/// The language to answer in: that of the customer's last words that have one, else that of their program.
final class Language {

    private Language() {}

    static String of(Turn turn) {
        boolean typed = turn.utterance().action().isEmpty();
        String before = before(turn);
        return typed ? Understanding.language(turn.utterance().text(), before) : before;
    }

    /// The language that was spoken until now; what a button says is the bot's own words.
    static String before(Turn turn) {
        String language = turn.speaker().locale();
        List<Message> recent = turn.scene().recent();
        for (Message message : recent) {
            boolean typed = message.author() instanceof Author.Customer
                    && message.entered().action().isEmpty();
            language = typed ? Understanding.language(message.said().text(), language) : language;
        }
        return language.startsWith("en") ? "en" : "ko";
    }
}
