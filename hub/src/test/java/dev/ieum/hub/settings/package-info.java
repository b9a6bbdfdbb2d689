@NullMarked
package dev.ieum.hub.settings;

import org.jspecify.annotations.NullMarked;
