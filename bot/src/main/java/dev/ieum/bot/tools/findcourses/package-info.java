/// Compares the classes: for whom, for how much, how long.
@NullMarked
package dev.ieum.bot.tools.findcourses;

import org.jspecify.annotations.NullMarked;
