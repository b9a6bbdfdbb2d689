package dev.ieum.bot.task;

/// Whether a tool changes the record.
public enum Effect {
    READ,
    WRITE
}
