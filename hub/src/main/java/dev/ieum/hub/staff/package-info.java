/// The people of the shop: their accounts, how they sign in, and the keys of the shop's own systems.
@NullMarked
package dev.ieum.hub.staff;

import org.jspecify.annotations.NullMarked;
