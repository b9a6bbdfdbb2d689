/// The doors: HTTP and WebSocket. The only home of Javalin.
///
/// What enters: requests of browsers, channels, staff and the shop's own systems. What leaves: JSON as the
/// protocol says, and `application/problem+json` for everything that cannot be done.
@NullMarked
package dev.ieum.hub.http;

import org.jspecify.annotations.NullMarked;
