package dev.ieum.record.audit;

/// Who changed something.
///
/// @param kind what sort of party it is
/// @param name which one: the customer's or staff member's id, the API key's name, the tool's name; never a
///     person's name
public record Actor(Kind kind, String name) {

    /// The parties that can change the record.
    public enum Kind {
        CUSTOMER,
        BOT,
        STAFF,
        /// The shop's own systems, through the API.
        SHOP,
        /// The program by itself: an expired hold, a passed deadline.
        HUB
    }

    /// The bot, by this tool, with the customer's yes.
    public static Actor bot(String tool) {
        return new Actor(Kind.BOT, tool);
    }

    public static Actor staff(String id) {
        return new Actor(Kind.STAFF, id);
    }

    public static Actor customer(String id) {
        return new Actor(Kind.CUSTOMER, id);
    }

    public static Actor shop(String system) {
        return new Actor(Kind.SHOP, system);
    }

    public static Actor hub(String part) {
        return new Actor(Kind.HUB, part);
    }
}
