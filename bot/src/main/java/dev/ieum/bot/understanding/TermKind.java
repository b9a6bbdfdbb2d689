package dev.ieum.bot.understanding;

/// What a name of the shop's vocabulary names.
public enum TermKind {
    COURSE,
    PRODUCT,
    LOCATION,
    STAFF,
    COUPON,
    STATUS
}
