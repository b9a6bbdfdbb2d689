/// Reads what customers write: the values in it and what they want.
///
/// What enters: a customer's words, the shop's vocabulary (names of its rows), the moment they were
/// written, and what the bot asked last. What leaves: a [dev.ieum.bot.understanding.Reading] with
/// [dev.ieum.bot.understanding.Mention]s (dates, times, counts, money, numbers, names; each with its place
/// in the text and its normalised value) and one [dev.ieum.bot.understanding.Intent]. Korean and English,
/// with or without spaces, polite or not. The claim check reads the bot's own words with the same parsers.
@NullMarked
package dev.ieum.bot.understanding;

import org.jspecify.annotations.NullMarked;
