/// What the bot says, and the proof of it.
///
/// What enters: phrases of the resource files, the rows and passages of a turn. What leaves: a
/// [dev.ieum.bot.reply.Draft] whose words are Korean or English with the right particles, and the
/// [dev.ieum.bot.reply.ClaimCheck]'s verdict on it: every price, date, time, count, number, name and status bound to a
/// passage, a row or the customer's own words, or else not said.
@NullMarked
package dev.ieum.bot.reply;

import org.jspecify.annotations.NullMarked;
