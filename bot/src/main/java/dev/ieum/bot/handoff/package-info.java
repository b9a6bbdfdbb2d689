/// When and how a conversation goes to a person.
///
/// What enters: a turn and a reason. What leaves: a handoff with an honest word about waiting, and a brief
/// for the person: what it is about, what was collected, what was tried, what to do next.
@NullMarked
package dev.ieum.bot.handoff;

import org.jspecify.annotations.NullMarked;
