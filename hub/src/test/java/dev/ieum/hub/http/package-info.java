@NullMarked
package dev.ieum.hub.http;

import org.jspecify.annotations.NullMarked;
