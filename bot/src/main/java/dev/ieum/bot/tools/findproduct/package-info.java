/// Tells what a product costs and where it lies.
@NullMarked
package dev.ieum.bot.tools.findproduct;

import org.jspecify.annotations.NullMarked;
