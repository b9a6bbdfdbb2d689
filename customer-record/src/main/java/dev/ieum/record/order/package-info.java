/// What customers bought: orders, their lines, and where they are.
@NullMarked
package dev.ieum.record.order;

import org.jspecify.annotations.NullMarked;
