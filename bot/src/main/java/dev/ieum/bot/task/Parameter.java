package dev.ieum.bot.task;

import dev.ieum.bot.understanding.SlotKind;

/// One value that a tool takes.
///
/// @param kind how it is read and written
/// @param required whether a model must always give it
/// @param description English, for a model's schema and the documentation
/// @param question key of the phrase that asks for it, in Korean and English
public record Parameter(String name, SlotKind kind, boolean required, String description, String question) {}
