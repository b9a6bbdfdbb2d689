/// What the shop's own systems are told: signed webhooks about what changed in the record and who has the floor, kept
/// and tried again until they arrive or 72 hours have passed.
@NullMarked
package dev.ieum.hub.outgoing;

import org.jspecify.annotations.NullMarked;
