/// Reading JSON that somebody else wrote, with an answer that points at everything that is wrong with it.
@NullMarked
package dev.ieum.hub.json;

import org.jspecify.annotations.NullMarked;
