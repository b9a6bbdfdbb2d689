/// What the shop sells, and how much of it lies where.
@NullMarked
package dev.ieum.record.stock;

import org.jspecify.annotations.NullMarked;
