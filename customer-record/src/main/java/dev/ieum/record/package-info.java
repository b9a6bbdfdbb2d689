/// Who the customer is, what they bought and booked, what was said: one row per customer, one thread per customer,
/// whatever channel they write from.
///
/// What enters: reports of the shop's own systems, messages of channels, wishes of the bot and of staff. What leaves:
/// values and outcomes; the rules live here, so that nobody can get round them. The door is
/// [dev.ieum.record.CustomerRecord].
@NullMarked
package dev.ieum.record;

import org.jspecify.annotations.NullMarked;
