/// Hands the conversation to a person.
@NullMarked
package dev.ieum.bot.tools.requestperson;

import org.jspecify.annotations.NullMarked;
