/// Which contact addresses belong to which customer, and by what evidence.
@NullMarked
package dev.ieum.record.identity;

import org.jspecify.annotations.NullMarked;
