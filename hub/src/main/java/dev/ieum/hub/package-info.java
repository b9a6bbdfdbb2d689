/// The running program: it wires the rooms together, opens the doors and keeps the journeys going.
///
/// What enters: settings and a command. What leaves: a server that answers customers, staff and the shop's own systems.
@NullMarked
package dev.ieum.hub;

import org.jspecify.annotations.NullMarked;
