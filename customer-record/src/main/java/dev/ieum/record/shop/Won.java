package dev.ieum.record.shop;

/// A sum of money in whole Korean won; may be negative (a discount).
public record Won(long amount) implements Comparable<Won> {
    public static final Won ZERO = new Won(0);

    public static Won of(long amount) {
        return new Won(amount);
    }

    public Won plus(Won other) {
        return new Won(Math.addExact(amount, other.amount));
    }

    public Won minus(Won other) {
        return new Won(Math.subtractExact(amount, other.amount));
    }

    public Won times(long count) {
        return new Won(Math.multiplyExact(amount, count));
    }

    public Won negated() {
        return new Won(Math.negateExact(amount));
    }

    /// `numerator / denominator` of this sum, rounded up to a whole won: in doubt for the customer.
    public Won share(long numerator, long denominator) {
        return new Won(Math.ceilDiv(Math.multiplyExact(amount, numerator), denominator));
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    /// `107,000원`.
    @Override
    public String toString() {
        return "%,d원".formatted(amount);
    }
}
