/// Outside dialects to and from our one message form.
@NullMarked
package dev.ieum.channels;

import org.jspecify.annotations.NullMarked;
