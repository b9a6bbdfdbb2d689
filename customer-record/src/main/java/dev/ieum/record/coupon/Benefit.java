package dev.ieum.record.coupon;

import dev.ieum.record.shop.Won;

/// What a coupon gives.
public sealed interface Benefit {

    /// What is taken off a sum; never more than the sum.
    Won off(Won sum);

    /// A fixed sum off.
    record Amount(Won won) implements Benefit {
        @Override
        public Won off(Won sum) {
            return won.compareTo(sum) < 0 ? won : sum;
        }
    }

    /// A share off, rounded up to a whole won.
    record Percent(int percent) implements Benefit {
        public Percent {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("1 to 100 percent");
            }
        }

        @Override
        public Won off(Won sum) {
            return sum.share(percent, 100);
        }
    }

    /// No delivery fee; nothing off the goods.
    record FreeShipping() implements Benefit {
        @Override
        public Won off(Won sum) {
            return Won.ZERO;
        }
    }
}
