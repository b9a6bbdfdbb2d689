package dev.ieum.hub.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.care.Phrases;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.conversation.ConversationRow;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.coupon.Coupon;
import dev.ieum.record.customer.Consent;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.Particulars;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.customer.Preference;
import dev.ieum.record.identity.Link;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// One customer, whatever channel they write from, as staff see them.
public final class CustomerForms {
    private static final int MOST = 100;
    private static final int SHOWN_OF_ADDRESS = 4;
    private static final DateTimeFormatter BIRTHDAY = DateTimeFormatter.ofPattern("MM-dd");

    private final Phrases phrases = new Phrases("console");
    private final CustomerRecord record;
    private final MessageJson form;
    private final RowForms rows;
    private final Clock clock;

    public CustomerForms(CustomerRecord record, MessageJson form, RowForms rows, Clock clock) {
        this.record = record;
        this.form = form;
        this.rows = rows;
        this.clock = clock;
    }

    /// What a search shows.
    public ObjectNode found(Customer customer) {
        ObjectNode json = named(customer);
        customer.ref().ifPresent(ref -> json.put("ref", ref.value()));
        grade(json, customer);
        customer.particulars().phone().map(PhoneNumber::national).ifPresent(phone -> json.put("phone", phone));
        ArrayNode channels = json.putArray("channels");
        record.identities().list(customer.id()).stream()
                .map(link -> link.address().channel())
                .distinct()
                .forEach(channels::add);
        return json;
    }

    /// Everything that is known.
    public ObjectNode whole(Customer customer, StaffMember by, String locale) {
        CustomerId id = customer.id();
        ObjectNode json = found(customer);
        json.remove("channels");
        Particulars particulars = customer.particulars();
        json.put("locale", particulars.locale());
        particulars.email().ifPresent(email -> json.put("email", email));
        particulars.birthday().ifPresent(day -> json.put("birthday", BIRTHDAY.format(day)));
        json.put("since", form.instant(customer.since()));
        ArrayNode identities = json.putArray("identities");
        record.identities().list(id).forEach(link -> identities.add(identity(link, locale)));
        ArrayNode consents = json.putArray("consents");
        record.preferences().consents(id).forEach(consent -> consents.add(consent(consent)));
        PurchaseForms purchases = new PurchaseForms(form, phrases, locale);
        ArrayNode bookings = json.putArray("bookings");
        record.bookings().list(id, MOST).forEach(booking -> bookings.add(purchases.booking(booking)));
        ArrayNode orders = json.putArray("orders");
        record.orders().list(id, MOST).forEach(order -> orders.add(purchases.order(order)));
        ArrayNode coupons = json.putArray("coupons");
        record.coupons().list(id).forEach(coupon -> coupons.add(coupon(coupon, locale)));
        ArrayNode preferences = json.putArray("preferences");
        record.preferences().list(id).forEach(preference -> preferences.add(preference(preference)));
        List<ConversationRow> conversations = record.conversations().desk().ofCustomer(id, by, MOST);
        ArrayNode past = json.putArray("conversations");
        conversations.forEach(conversation -> past.add(conversation(conversation)));
        json.set("timeline", new Timeline(form, phrases, locale).of(record, id, conversations));
        return json;
    }

    private ObjectNode named(Customer customer) {
        String name = Names.name(customer.id(), customer.particulars().name(), "ko");
        return Json.object()
                .put("id", customer.id().value())
                .put("name", name)
                .put("initial", Names.initial(name))
                .put("level", MessageJson.level(rows.level(customer.id())));
    }

    private void grade(ObjectNode json, Customer customer) {
        customer.particulars().grade().ifPresent(grade -> {
            String key = "grade." + grade;
            json.put("grade", phrases.has(key) ? phrases.get("ko", key) : grade);
        });
    }

    private ObjectNode identity(Link link, String locale) {
        String channel = link.address().channel();
        String value = link.address().value();
        boolean shop = channel.equals("shop");
        ObjectNode json = Json.object()
                .put("kind", channel)
                .put("label", phrases.has("channel." + channel) ? phrases.get(locale, "channel." + channel) : channel)
                .put(
                        "address",
                        shop || value.length() <= SHOWN_OF_ADDRESS
                                ? value
                                : "…" + value.substring(value.length() - SHOWN_OF_ADDRESS))
                .put("level", MessageJson.level(link.level()));
        String kind = link.evidence().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        json.set(
                "evidence",
                Json.object()
                        .put("kind", kind)
                        .put("text", phrases.get(locale, "evidence." + kind))
                        .put("at", form.instant(link.since())));
        return json;
    }

    private ObjectNode consent(Consent consent) {
        return Json.object()
                .put("purpose", consent.purpose())
                .put("channel", consent.channel())
                .put("given", consent.stands())
                .put("at", form.instant(consent.withdrawnAt().orElse(consent.givenAt())))
                .put("source", consent.source());
    }

    private ObjectNode coupon(Coupon coupon, String locale) {
        return Json.object()
                .put("code", coupon.kind().code().value())
                .put("title", coupon.kind().name().in(locale))
                .put(
                        "state",
                        switch (coupon.state(clock.instant())) {
                            case USABLE, NOT_YET -> "usable";
                            case USED -> "used";
                            case EXPIRED -> "expired";
                        })
                .put("expiresAt", form.instant(coupon.validity().until()));
    }

    private ObjectNode preference(Preference preference) {
        ObjectNode json = Json.object().put("label", preference.topic()).put("value", preference.value());
        json.set(
                "source",
                Json.object()
                        .put("kind", preference.learntBy())
                        .put("text", preference.learntFrom())
                        .put("at", form.instant(preference.at())));
        return json;
    }

    private ObjectNode conversation(ConversationRow row) {
        return Json.object()
                .put("id", row.id().value())
                .put("channel", row.marks().channel())
                .put("startedAt", form.instant(row.marks().openedAt()))
                .put("lastAt", form.instant(row.marks().lastAt()))
                .put("state", row.marks().open() ? "open" : "resolved");
    }
}
