package dev.ieum.bot;

import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.Term;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Understanding;
import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.BookingStatus;
import dev.ieum.record.order.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The shop's vocabulary as the record has it now. Understanding is made anew only when it has changed. Thread-safe.
final class ShopWords implements Supplier<Understanding> {

    /// What was made of which terms.
    private record Made(List<Term> terms, Understanding understanding) {}

    private final CustomerRecord record;
    private final Map<String, Skill> skills;
    private final BotSettings settings;
    private volatile Made made;

    ShopWords(CustomerRecord record, List<Tool> tools, BotSettings settings) {
        this.record = record;
        this.settings = settings;
        this.skills = tools.stream().collect(Collectors.toMap(Tool::name, Tool::skill));
        List<Term> terms = terms();
        this.made = new Made(terms, new Understanding(new Vocabulary(terms), skills));
    }

    @Override
    public Understanding get() {
        List<Term> terms = terms();
        Made current = made;
        if (!current.terms().equals(terms)) {
            current = new Made(terms, new Understanding(new Vocabulary(terms), skills));
            made = current;
        }
        return current.understanding();
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        record.courses()
                .list()
                .forEach(course -> terms.add(new Term(
                        TermKind.COURSE,
                        course.code().value(),
                        course.name().ko(),
                        course.name().en(),
                        course.details().aliases())));
        record.stock()
                .list()
                .forEach(product -> terms.add(new Term(
                        TermKind.PRODUCT,
                        product.sku().value(),
                        product.name().ko(),
                        product.name().en(),
                        product.details().aliases())));
        record.locations()
                .list()
                .forEach(location -> terms.add(new Term(
                        TermKind.LOCATION,
                        location.code().value(),
                        location.name().ko(),
                        location.name().en(),
                        settings.premises().aliases().getOrDefault(location.code(), List.of()))));
        record.coupons()
                .kinds()
                .forEach(kind -> terms.add(new Term(
                        TermKind.COUPON,
                        kind.code().value(),
                        kind.code().value(),
                        kind.code().value(),
                        List.of())));
        settings.people().get().forEach(name -> terms.add(new Term(TermKind.STAFF, name, name, name, List.of())));
        addStatuses(terms);
        return terms;
    }

    private static void addStatuses(List<Term> terms) {
        for (OrderStatus status : OrderStatus.values()) {
            terms.add(status("status.order." + status.name().toLowerCase(Locale.ROOT)));
        }
        for (BookingStatus status : BookingStatus.values()) {
            terms.add(status("status.booking." + status.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static Term status(String key) {
        return new Term(
                TermKind.STATUS,
                key,
                Phrases.in("ko").say(key),
                Phrases.in("en").say(key),
                List.of());
    }
}
