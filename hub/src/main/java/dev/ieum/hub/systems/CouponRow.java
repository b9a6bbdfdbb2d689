package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.coupon.Benefit;
import dev.ieum.record.coupon.CouponCode;
import dev.ieum.record.coupon.CouponKind;
import dev.ieum.record.shop.Label;
import java.util.Optional;

/// `{"name","amount"` or `"percent"` or `"freeShipping","minimum","appliesTo","occasion"}` by code.
record CouponRow(Shared shared) implements Kind {
    private static final int PERCENT = 100;

    @Override
    public void put(String key, Fields fields, Actor by) {
        Label name = Shared.label(fields, "name", key);
        Benefit benefit = benefit(fields);
        CouponKind kind = new CouponKind(
                new CouponCode(key),
                name,
                benefit,
                Shared.wonOrZero(fields, "minimum"),
                fields.findText("appliesTo", Shared.CODE).orElse("order"),
                fields.findText("occasion", Shared.CODE).orElse("other"));
        fields.check();
        shared.record().coupons().put(kind, by);
    }

    private static Benefit benefit(Fields fields) {
        if (fields.has("percent")) {
            return new Benefit.Percent(Math.clamp(fields.number("percent", 1, PERCENT), 1, PERCENT));
        }
        if (fields.has("freeShipping") && fields.flag("freeShipping")) {
            return new Benefit.FreeShipping();
        }
        return new Benefit.Amount(Shared.won(fields, "amount"));
    }

    @Override
    public Optional<ObjectNode> find(String key) {
        return shared.record().coupons().find(new CouponCode(key)).map(kind -> {
            ObjectNode json = Json.object().put("code", kind.code().value());
            json.set("name", Shared.json(kind.name()));
            switch (kind.benefit()) {
                case Benefit.Amount(var won) -> json.put("amount", won.amount());
                case Benefit.Percent(var percent) -> json.put("percent", percent);
                case Benefit.FreeShipping() -> json.put("freeShipping", true);
            }
            return json.put("minimum", kind.minimum().amount())
                    .put("appliesTo", kind.appliesTo())
                    .put("occasion", kind.occasion());
        });
    }
}
