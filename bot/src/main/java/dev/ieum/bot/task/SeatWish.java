package dev.ieum.bot.task;

import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.identity.IdentityLevel;
import java.util.List;
import java.util.Optional;

/// What every tool about seats asks for: which class, where, when, for how many, and in whose name.
public final class SeatWish {

    /// How many come.
    public static final Parameter PEOPLE =
            new Parameter("people", SlotKind.PEOPLE, false, "how many people come", "ask.people");

    private SeatWish() {}

    /// Which session: class, place, day and time.
    public static List<Parameter> which() {
        return List.of(
                new Parameter("course", SlotKind.COURSE, false, "which class, by its name or code", "ask.course"),
                new Parameter("location", SlotKind.LOCATION, false, "which of the shop's places", "ask.location"),
                new Parameter("date", SlotKind.DATE, false, "day, such as 2026-11-28 or \"this Saturday\"", "ask.date"),
                new Parameter("time", SlotKind.TIME, false, "time of day, such as 14:00 or \"evening\"", "ask.time"));
    }

    /// The question for the name, then the telephone number, where neither proof nor an earlier word has given them.
    ///
    /// @param name how the name is asked for
    public static Optional<ToolOutcome> whose(Call call, Told name) {
        if (call.caller().level().reaches(IdentityLevel.CLAIMED)) {
            return Optional.empty();
        }
        return Optional.of(
                call.find(Toolbox.NAME).isEmpty()
                        ? new ToolOutcome.Missing(Toolbox.NAME, name)
                        : new ToolOutcome.Missing(
                                Toolbox.PHONE, Told.of(call.phrases().say("ask.phone"))));
    }
}
