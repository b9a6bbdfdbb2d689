/// What staff see of conversations and customers, in the staff API's JSON.
@NullMarked
package dev.ieum.hub.console;

import org.jspecify.annotations.NullMarked;
