/// Coupon kinds and who holds which coupon.
@NullMarked
package dev.ieum.record.coupon;

import org.jspecify.annotations.NullMarked;
