package dev.ieum.record.conversation;

/// Names a row of the record, such as `order/O-1001`.
///
/// @param kind `order`, `booking`, `class-session`, `course`, `product`, `coupon`, `customer`, `shop`, …
/// @param id the row's natural key
public record RowRef(String kind, String id) {

    @Override
    public String toString() {
        return kind + "/" + id;
    }

    /// Reads what [#toString] wrote.
    public static RowRef parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("not a row reference: " + text);
        }
        return new RowRef(text.substring(0, slash), text.substring(slash + 1));
    }
}
