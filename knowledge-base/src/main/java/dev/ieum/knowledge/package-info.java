/// Articles in, ranked passages out.
@NullMarked
package dev.ieum.knowledge;

import org.jspecify.annotations.NullMarked;
