package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerRef;
import dev.ieum.record.customer.Particulars;
import dev.ieum.record.customer.PhoneNumber;
import java.util.List;
import java.util.Optional;

/// `{"name","phone","email","locale","grade","birthday"}` by the shop's own reference.
record CustomerKind(Shared shared) implements Kind {

    @Override
    public void put(String key, Fields fields, Actor by) {
        String locale = fields.findText("locale", Shared.CODE).orElse("ko");
        if (!List.of("ko", "en").contains(locale)) {
            fields.problem("locale", "unknown", locale);
        }
        Particulars particulars = new Particulars(
                fields.findText("name", Shared.NAME),
                Shared.findPhone(fields, "phone"),
                fields.findText("email", Shared.NAME),
                locale,
                fields.findText("grade", Shared.CODE),
                fields.findDate("birthday"));
        fields.check();
        shared.record().customers().put(new CustomerRef(key), particulars, by);
    }

    @Override
    public Optional<ObjectNode> find(String key) {
        return shared.record().customers().find(new CustomerRef(key)).map(customer -> json(key, customer));
    }

    private ObjectNode json(String key, Customer customer) {
        Particulars known = customer.particulars();
        ObjectNode json = Json.object().put("ref", key).put("locale", known.locale());
        known.name().ifPresent(name -> json.put("name", name));
        known.phone().map(PhoneNumber::national).ifPresent(phone -> json.put("phone", phone));
        known.email().ifPresent(email -> json.put("email", email));
        known.grade().ifPresent(grade -> json.put("grade", grade));
        known.birthday().ifPresent(day -> json.put("birthday", day.toString()));
        return json;
    }
}
