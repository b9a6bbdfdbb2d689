package dev.ieum.bot.task;

import dev.ieum.bot.understanding.Skill;
import dev.ieum.record.identity.IdentityLevel;
import java.util.List;
import java.util.Map;

/// One skill. From this declaration come the local engine's training examples and slot questions, a model's
/// tool schema, the confirmation card, the audit line and the documentation.
public interface Tool {

    /// Lower-case English with underscores.
    String name();

    /// What it does and when to use it, in English, for a model and the documentation.
    String description();

    List<Parameter> parameters();

    Effect effect();

    /// Below this it is not run.
    IdentityLevel level();

    /// How wishes for it sound, in Korean and English; `<course>`, `<date>`, `<time>`, `<people>`,
    /// `<place>`, `<number>`, `<booking>` and `<phone>` stand for values.
    Skill skill();

    /// Whether the call is only about rows that were made from the caller's own address, which need no further proof.
    default boolean own(Call call) {
        return false;
    }

    /// The values with those that follow from them: a chosen session names its course.
    default Map<String, String> complete(Map<String, String> slots) {
        return slots;
    }

    /// Looks up or plans; changes nothing but, for a while, what is free.
    ToolOutcome run(Call call);

    /// Carries out what was proposed, after a yes; the same turn again has no second effect. Tools that only read have
    /// nothing to carry out.
    default ToolOutcome carryOut(Call call) {
        return run(call);
    }

    /// Lets go of what a proposal kept, after a no.
    default void drop(Call call) {}

    /// The values as people read them, for the person who takes over.
    default Map<String, String> readable(Map<String, String> slots) {
        return slots;
    }
}
