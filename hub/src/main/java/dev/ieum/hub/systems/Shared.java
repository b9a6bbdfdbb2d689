package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.CustomerRef;
import dev.ieum.record.customer.Particulars;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Location;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.shop.Won;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the kinds have in common.
record Shared(CustomerRecord record, MessageJson form) {
    static final int NAME = 200;
    static final int CODE = 100;
    static final int LIST = 200;
    static final long MAX_WON = 1_000_000_000_000L;
    static final int MAX_COUNT = 1_000_000;

    /// A text, or `{"ko": …, "en": …}`.
    static Optional<Label> findLabel(Fields fields, String name) {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        if (fields.json().path(name).isTextual()) {
            String text = fields.text(name, NAME);
            return text.isBlank() ? Optional.empty() : Optional.of(new Label(text, text));
        }
        Fields both = fields.object(name);
        String ko = both.text("ko", NAME);
        return ko.isBlank()
                ? Optional.empty()
                : Optional.of(new Label(ko, both.findText("en", NAME).orElse(ko)));
    }

    static Label label(Fields fields, String name, String key) {
        Optional<Label> label = findLabel(fields, name);
        if (label.isEmpty()) {
            fields.problemOnce(name, "missing");
        }
        return label.orElseGet(() -> new Label(key, key));
    }

    static Won won(Fields fields, String name) {
        return Won.of(fields.number(name, 0, MAX_WON));
    }

    static Won wonOrZero(Fields fields, String name) {
        return fields.findNumber(name, 0, MAX_WON).map(Won::of).orElse(Won.ZERO);
    }

    static Optional<Integer> findCount(Fields fields, String name) {
        return fields.findNumber(name, 0, MAX_COUNT).map(Long::intValue);
    }

    static <E extends Enum<E>> E constant(Fields fields, String name, E[] values, E fallback) {
        String text = fields.findText(name, CODE).orElse("");
        String wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        if (text.isBlank()) {
            return fallback;
        }
        Optional<E> found = Arrays.stream(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            fields.problem(name, "unknown", text);
        }
        return found.orElse(fallback);
    }

    static Optional<PhoneNumber> findPhone(Fields fields, String name) {
        Optional<String> text = fields.findText(name, CODE).filter(phone -> !phone.isBlank());
        Optional<PhoneNumber> phone = text.flatMap(PhoneNumber::find);
        if (text.isPresent() && phone.isEmpty()) {
            fields.problem(name, "invalid");
        }
        return phone;
    }

    /// The place with this code, made with its code as its name where the shop has not described it.
    LocationCode place(String code) {
        LocationCode location = new LocationCode(code);
        if (record.locations().find(location).isEmpty()) {
            record.locations().put(new Location(location, new Label(code, code)));
        }
        return location;
    }

    /// The customer with this reference, made without particulars where the shop has not described them.
    CustomerId customer(String ref, Actor by) {
        CustomerRef key = new CustomerRef(ref);
        return record.customers()
                .find(key)
                .map(Customer::id)
                .orElseGet(() -> record.customers()
                        .put(key, Particulars.unknown("ko"), by)
                        .id());
    }

    /// The reference of a customer; empty for somebody who only wrote.
    String ref(CustomerId id) {
        return record.customers()
                .find(id)
                .flatMap(Customer::ref)
                .map(CustomerRef::value)
                .orElse("");
    }

    static ObjectNode json(Label label) {
        return Json.object().put("ko", label.ko()).put("en", label.en());
    }

    void put(ObjectNode json, String name, Optional<Instant> at) {
        at.ifPresent(instant -> json.put(name, form.instant(instant)));
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
