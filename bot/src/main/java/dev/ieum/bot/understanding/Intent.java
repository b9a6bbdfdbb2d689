package dev.ieum.bot.understanding;

/// What a customer wants with a message.
public sealed interface Intent {

    /// Wants to know something that the articles may answer.
    record Question() implements Intent {}

    /// Wants something done or looked up.
    ///
    /// @param tool the tool's name
    record Task(String tool) implements Intent {}

    /// Gives what was asked for, or something else of the open task.
    record Reply() implements Intent {}

    record Yes() implements Intent {}

    record No() implements Intent {}

    /// Changes what was said before: 아니 3명이요.
    record Correction() implements Intent {}

    /// Wants to stop the open task.
    record Cancel() implements Intent {}

    record Person() implements Intent {}

    record SmallTalk(Talk talk) implements Intent {}

    record Abuse() implements Intent {}

    record Unclear() implements Intent {}

    /// What small talk is about.
    enum Talk {
        GREETING,
        THANKS,
        BYE,
        LAUGHTER,
        WHO,
        /// Is not happy with the bot.
        FRUSTRATED,
        OTHER
    }
}
