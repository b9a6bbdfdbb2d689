/// Who the customer is, what they bought and booked, what was said.
@NullMarked
package dev.ieum.record;

import org.jspecify.annotations.NullMarked;
