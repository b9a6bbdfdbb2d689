package dev.ieum.bot.understanding;

/// How exact a moment or how long a period is.
public enum Grain {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /// A period that no calendar unit names.
    SPAN
}
