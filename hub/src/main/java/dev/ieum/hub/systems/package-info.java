/// The rows of the record as the shop's own systems send and read them: a class per kind, idempotent by natural key.
@NullMarked
package dev.ieum.hub.systems;

import org.jspecify.annotations.NullMarked;
