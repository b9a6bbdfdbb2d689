/// Moves a booking to another time or another number of people.
@NullMarked
package dev.ieum.bot.tools.changebooking;

import org.jspecify.annotations.NullMarked;
