package dev.ieum.record.conversation;

/// What a card shows.
public enum CardKind {
    CLASS_SESSION,
    BOOKING,
    ORDER,
    PRODUCT,
    COUPON,
    SUMMARY
}
