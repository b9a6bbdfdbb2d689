/// Cancels a booking after the refund was quoted and confirmed.
@NullMarked
package dev.ieum.bot.tools.cancelbooking;

import org.jspecify.annotations.NullMarked;
