/// A turn in, a reply out.
@NullMarked
package dev.ieum.bot;

import org.jspecify.annotations.NullMarked;
