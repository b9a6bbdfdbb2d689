package dev.ieum.record.conversation;

/// Why the bot hands a conversation to a person.
public enum HandoffReason {
    ASKED_FOR_PERSON,
    NOT_UNDERSTOOD,
    GROUP_QUOTE,
    HEALTH,
    DEFECT,
    DISPUTE,
    PRIVACY,
    PRESS,
    ABUSE,
    SHOP_POLICY,
    FAILURE
}
