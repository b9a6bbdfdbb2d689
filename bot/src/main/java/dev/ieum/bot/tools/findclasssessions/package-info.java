/// Tells when classes take place, what they cost and what is free.
@NullMarked
package dev.ieum.bot.tools.findclasssessions;

import org.jspecify.annotations.NullMarked;
