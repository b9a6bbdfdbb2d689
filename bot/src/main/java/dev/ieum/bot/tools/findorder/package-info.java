/// Tells where an order stands, to who can prove that it is theirs.
@NullMarked
package dev.ieum.bot.tools.findorder;

import org.jspecify.annotations.NullMarked;
