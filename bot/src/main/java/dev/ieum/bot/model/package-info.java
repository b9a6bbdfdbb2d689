/// The language model outside: the only home of langchain4j.
///
/// What enters: a turn, passages, the toolbox. What leaves: a [dev.ieum.bot.reply.Draft], or an
/// [dev.ieum.bot.reply.EngineFailure] for the local engine to make good. Personal data leaves the process
/// as placeholders only.
@NullMarked
package dev.ieum.bot.model;

import org.jspecify.annotations.NullMarked;
