/// Lists a customer's own bookings.
@NullMarked
package dev.ieum.bot.tools.mybookings;

import org.jspecify.annotations.NullMarked;
