/// What was said, who may speak, and what is still to be done about it.
///
/// What enters: an [dev.ieum.record.conversation.InboundMessage] from a channel, a
/// [dev.ieum.record.conversation.Reply] from the bot, the words and decisions of staff. What leaves: a
/// [dev.ieum.record.conversation.Turn] for the bot, messages for the thread, rows of the outbox.
@NullMarked
package dev.ieum.record.conversation;

import org.jspecify.annotations.NullMarked;
