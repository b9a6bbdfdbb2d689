/// Tells a customer which coupons are theirs.
@NullMarked
package dev.ieum.bot.tools.mycoupons;

import org.jspecify.annotations.NullMarked;
