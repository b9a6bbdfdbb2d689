package dev.ieum.bot.understanding;

import java.util.List;
import java.util.regex.Pattern;

/// How wishes for one tool sound.
///
/// @param examples what customers say when they want it
/// @param cues one of these words, or three values (day, time, people, …), is needed besides likeness
/// @param others words that show that something else is meant
/// @param sure words that, beside a value, leave no doubt
/// @param plain words that leave none by themselves
public record Skill(List<String> examples, Pattern cues, Pattern others, Pattern sure, Pattern plain) {

    private static final Pattern ANY = Pattern.compile("");
    private static final Pattern NONE = Pattern.compile("(?!)");

    public Skill {
        examples = List.copyOf(examples);
    }

    /// Likeness to the examples is enough.
    public static Skill of(List<String> examples) {
        return new Skill(examples, ANY, NONE, NONE, NONE);
    }

    public Skill cues(String words) {
        return new Skill(examples, pattern(words), others, sure, plain);
    }

    public Skill not(String words) {
        return new Skill(examples, cues, pattern(words), sure, plain);
    }

    public Skill sure(String words) {
        return new Skill(examples, cues, others, pattern(words), plain);
    }

    public Skill plain(String words) {
        return new Skill(examples, cues, others, sure, pattern(words));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /// @param tagged the text with its values replaced by their kinds: `<date>에 자리 있나요`
    boolean certain(String text, String tagged, long values) {
        boolean sure = values > 0
                && (this.sure.matcher(text).find() || this.sure.matcher(tagged).find());
        return (sure || plain.matcher(text).find()) && !others.matcher(text).find();
    }

    boolean plausible(String text, long values) {
        return !others.matcher(text).find()
                && (values >= 3 || cues.matcher(text).find());
    }
}
