package dev.ieum.bot.understanding;

import java.util.List;
import java.util.regex.Pattern;

/// How wishes for one tool sound.
///
/// @param examples what customers say when they want it
/// @param cues one of these words, or three values (day, time, people, …), is needed besides likeness
/// @param others words that show that something else is meant
/// @param sure words that, beside a value, leave no doubt
public record Skill(List<String> examples, Pattern cues, Pattern others, Pattern sure) {

    private static final Pattern ANY = Pattern.compile("");
    private static final Pattern NONE = Pattern.compile("(?!)");

    public Skill {
        examples = List.copyOf(examples);
    }

    /// Likeness to the examples is enough.
    public static Skill of(List<String> examples) {
        return new Skill(examples, ANY, NONE, NONE);
    }

    public Skill cues(String words) {
        return new Skill(examples, Pattern.compile(words, Pattern.CASE_INSENSITIVE), others, sure);
    }

    public Skill not(String words) {
        return new Skill(examples, cues, Pattern.compile(words, Pattern.CASE_INSENSITIVE), sure);
    }

    public Skill sure(String words) {
        return new Skill(examples, cues, others, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    boolean certain(String text, long values) {
        return values > 0 && sure.matcher(text).find() && plausible(text, values);
    }

    boolean plausible(String text, long values) {
        return !others.matcher(text).find()
                && (values >= 3 || cues.matcher(text).find());
    }
}
