/// Tools and the tasks they belong to.
///
/// A [dev.ieum.bot.task.Tool] declares what it needs and does; the [dev.ieum.bot.task.Toolbox] runs it, never below its
/// identity level, and carries a change out only after a yes to exactly what was shown; [dev.ieum.bot.task.Tasks] keeps
/// the open task between turns: slot questions, corrections, digressions, proposals.
@NullMarked
package dev.ieum.bot.task;

import org.jspecify.annotations.NullMarked;
