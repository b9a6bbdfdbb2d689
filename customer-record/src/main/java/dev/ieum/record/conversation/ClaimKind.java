package dev.ieum.record.conversation;

/// What can be true or false in a bot message, as far as a program can tell.
public enum ClaimKind {
    MONEY,
    DATE,
    TIME,
    DURATION,
    COUNT,
    PERCENT,
    PHONE,
    URL,
    EMAIL,
    NUMBER_OF_ROW,
    STATUS,
    CODE,
    NAME
}
