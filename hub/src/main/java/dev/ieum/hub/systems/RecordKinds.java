package dev.ieum.hub.systems;

import dev.ieum.channels.web.MessageJson;
import dev.ieum.record.CustomerRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All kinds of rows that the shop's systems may send, by the name in their address.
public final class RecordKinds {
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Shared shared;

    /// @param form writes instants with the shop's offset
    public RecordKinds(CustomerRecord record, MessageJson form) {
        this.shared = new Shared(record, form);
        kinds.put("customers", new CustomerKind(shared));
        kinds.put("products", new ProductKind(shared));
        kinds.put("stock", new StockKind(shared));
        kinds.put("orders", new OrderKind(shared));
        kinds.put("courses", new CourseKind(shared));
        kinds.put("class-sessions", new SessionKind(shared));
        kinds.put("bookings", new BookingKind(shared));
        kinds.put("coupons", new CouponRow(shared));
    }

    /// All rows of customers, orders and bookings.
    public Map<String, Export> exports() {
        return Export.of(shared, kinds);
    }

    public Set<String> names() {
        return kinds.keySet();
    }

    /// By the name in the address, or the same in the singular.
    public Optional<Kind> find(String name) {
        return Optional.ofNullable(kinds.get(name)).or(() -> Optional.ofNullable(kinds.get(name + "s")));
    }
}
