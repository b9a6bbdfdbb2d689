/// The running program: journey, HTTP, staff, care.
@NullMarked
package dev.ieum.hub;

import org.jspecify.annotations.NullMarked;
