/// Who the customers are: their particulars, preferences and consents.
@NullMarked
package dev.ieum.record.customer;

import org.jspecify.annotations.NullMarked;
