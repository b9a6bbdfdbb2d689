package dev.ieum.record.identity;

/// Why we believe that an address belongs to a customer.
///
/// @param kind what sort of proof it is
/// @param text what exactly, such as the order's number; never the secret itself
public record Evidence(Kind kind, String text) {

    /// The sorts of proof, and the level that each gives.
    public enum Kind {
        /// Somebody writes from there; nothing else is known.
        WROTE(IdentityLevel.ADDRESS),
        /// They say who they are.
        SAID(IdentityLevel.CLAIMED),
        /// A token that the shop's own site has signed.
        SIGNED_TOKEN(IdentityLevel.PROVEN),
        /// An order's number together with its telephone number.
        ORDER_AND_PHONE(IdentityLevel.PROVEN),
        /// A booking's number together with its customer's telephone number.
        BOOKING_AND_PHONE(IdentityLevel.PROVEN),
        /// A one-time code that was shown to the proven customer elsewhere.
        CODE(IdentityLevel.PROVEN),
        /// The shop's own systems say so.
        SHOP(IdentityLevel.PROVEN),
        /// A staff member has checked it.
        STAFF(IdentityLevel.PROVEN);

        private final IdentityLevel level;

        Kind(IdentityLevel level) {
            this.level = level;
        }

        public IdentityLevel level() {
            return level;
        }
    }
}
