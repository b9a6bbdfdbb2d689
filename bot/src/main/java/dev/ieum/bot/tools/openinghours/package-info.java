/// Says whether the shop is open, today or on a day to come, reckoned from its own hours.
@NullMarked
package dev.ieum.bot.tools.openinghours;

import org.jspecify.annotations.NullMarked;
