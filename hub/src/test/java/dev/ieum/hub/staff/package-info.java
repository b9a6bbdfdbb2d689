/// The staff's accounts under test.
@NullMarked
package dev.ieum.hub.staff;

import org.jspecify.annotations.NullMarked;
