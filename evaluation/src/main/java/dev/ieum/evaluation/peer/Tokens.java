package dev.ieum.evaluation.peer;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.TokenCountEstimator;

/// About as many tokens as a multilingual word-piece tokenizer finds: one for two Hangul syllables, one for
/// four other characters.
final class Tokens implements TokenCountEstimator {

    private static final int SYLLABLES = 2;
    private static final int CHARACTERS = 4;

    @Override
    public int estimateTokenCountInText(String text) {
        int syllables = (int) text.codePoints().filter(Tokens::isSyllable).count();
        return (syllables + SYLLABLES - 1) / SYLLABLES + (text.length() - syllables + CHARACTERS - 1) / CHARACTERS;
    }

    private static boolean isSyllable(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
    }

    @Override
    public int estimateTokenCountInMessage(ChatMessage message) {
        return message instanceof UserMessage user ? estimateTokenCountInText(user.singleText()) : 0;
    }

    @Override
    public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
        int sum = 0;
        for (ChatMessage message : messages) {
            sum += estimateTokenCountInMessage(message);
        }
        return sum;
    }
}
