/// Books seats in a class: asks for what is missing, keeps the seats, books after a yes.
@NullMarked
package dev.ieum.bot.tools.bookclass;

import org.jspecify.annotations.NullMarked;
