@NullMarked
package dev.ieum.hub;

import org.jspecify.annotations.NullMarked;
