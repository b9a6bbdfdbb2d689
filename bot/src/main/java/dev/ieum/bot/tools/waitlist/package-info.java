/// Waits for seats in a class that is full, and stops waiting.
@NullMarked
package dev.ieum.bot.tools.waitlist;

import org.jspecify.annotations.NullMarked;
