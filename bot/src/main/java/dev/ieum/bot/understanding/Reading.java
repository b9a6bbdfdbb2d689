package dev.ieum.bot.understanding;

import java.util.List;

/// A message, read.
///
/// @param text the words; Korean typed on an English keyboard is put right
/// @param locale the language that it is written in, `ko` or `en`
/// @param mentions every value in it
public record Reading(String text, String locale, List<Mention> mentions, Intent intent) {

    public Reading {
        mentions = List.copyOf(mentions);
    }

    /// Whether it begins with a yes, whatever else it says.
    public boolean affirms() {
        return Signals.startsWithYes(text);
    }

    /// Whether it wants to go on in spite of a doubt that was raised.
    public boolean insists() {
        return Signals.yes(text) || Signals.insists(text);
    }

    /// The text with its values and names as words of their own, for messages typed without spaces.
    public String spaced() {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Mention mention : mentions) {
            if (mention.start() >= at) {
                out.append(text, at, mention.start())
                        .append(' ')
                        .append(mention.text())
                        .append(' ');
                at = mention.end();
            }
        }
        return out.append(text.substring(at)).toString().replaceAll("\\s+", " ").strip();
    }

    /// The same words, taken otherwise.
    public Reading as(Intent other) {
        return new Reading(text, locale, mentions, other);
    }

    /// The same words as a question.
    public Reading asks() {
        return as(new Intent.Question());
    }
}
