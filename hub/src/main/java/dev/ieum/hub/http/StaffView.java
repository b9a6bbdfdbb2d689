package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.console.CustomerForms;
import dev.ieum.hub.console.FileForms;
import dev.ieum.hub.console.RowForms;
import dev.ieum.hub.staff.Accounts;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.conversation.ConversationFile;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.ConversationPage;
import dev.ieum.record.conversation.ConversationRow;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.Desk;
import dev.ieum.record.conversation.Floor;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.conversation.View;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Conversations, customers and colleagues as one staff member sees them.
final class StaffView {
    /// Messages that come with a conversation and in one page of older ones.
    static final int PAGE = 200;

    /// Sees all conversations and has none.
    private static final StaffMember NOBODY = new StaffMember("", "");

    private final CustomerRecord record;
    private final Accounts accounts;
    private final StaffFeed feed;
    private final RowForms rows;
    private final FileForms files;
    private final CustomerForms customers;
    private final MessageJson form;

    StaffView(CustomerRecord record, Accounts accounts, StaffFeed feed, MessageJson form, Clock clock) {
        this.record = record;
        this.accounts = accounts;
        this.feed = feed;
        this.form = form;
        this.rows =
                new RowForms(form, record.identities(), record.conversations().outbox());
        this.files = new FileForms(form, rows);
        this.customers = new CustomerForms(record, form, rows, clock);
    }

    Conversations conversations() {
        return record.conversations();
    }

    Desk desk() {
        return record.conversations().desk();
    }

    RowForms rows() {
        return rows;
    }

    FileForms files() {
        return files;
    }

    CustomerForms customers() {
        return customers;
    }

    CustomerRecord record() {
        return record;
    }

    StaffFeed feed() {
        return feed;
    }

    MessageJson form() {
        return form;
    }

    /// One line of a list.
    ObjectNode row(ConversationId id, StaffMember by) {
        return rows.row(desk().row(id, by));
    }

    ObjectNode counts(StaffMember by) {
        return rows.counts(desk().counts(by));
    }

    /// The conversation with everything in it and the customer's record beside it.
    ObjectNode file(ConversationId id, StaffMember by, String locale) {
        String position = feed.position();
        ConversationFile file = desk().file(id, by);
        List<Message> messages = conversations().messagesBefore(id, Long.MAX_VALUE, PAGE);
        ObjectNode json = files.file(file, messages, locale).put("earlier", hasEarlier(id, messages));
        record.customers()
                .find(file.row().customer().id())
                .ifPresent(customer -> json.set("record", customers.whole(customer, by, locale)));
        return json.put("position", position);
    }

    /// The messages before `before`, the newest of them.
    ObjectNode earlier(ConversationId id, long before, int limit) {
        List<Message> messages = conversations().messagesBefore(id, before, limit);
        ObjectNode json = Json.object();
        json.set("messages", files.messages(messages, conversations().opinions(id)));
        return json.put("earlier", hasEarlier(id, messages));
    }

    /// Every conversation with all its messages, the latest first.
    void eachThread(Consumer<ObjectNode> taker) {
        ConversationPage page = desk().list(View.ALL, NOBODY, Optional.empty(), Desk.MAX_PAGE);
        while (!page.rows().isEmpty()) {
            page.rows().forEach(row -> taker.accept(thread(row)));
            if (page.next().isEmpty()) {
                return;
            }
            page = desk().list(View.ALL, NOBODY, page.next(), Desk.MAX_PAGE);
        }
    }

    private ObjectNode thread(ConversationRow row) {
        ObjectNode json = rows.row(row);
        ArrayNode all = json.putArray("messages");
        List<Message> messages = conversations().messages(row.id(), 0, Conversations.MAX_MESSAGES);
        while (!messages.isEmpty()) {
            all.addAll(form.write(messages));
            messages = conversations().messages(row.id(), messages.getLast().seq(), Conversations.MAX_MESSAGES);
        }
        return json;
    }

    private boolean hasEarlier(ConversationId id, List<Message> messages) {
        return !messages.isEmpty()
                && !conversations()
                        .messagesBefore(id, messages.getFirst().seq(), 1)
                        .isEmpty();
    }

    /// What a person who takes over reads first; no object while nobody waits.
    JsonNode handoff(ConversationId id, StaffMember by) {
        ConversationFile file = desk().file(id, by);
        return file.row().floor().owner() instanceof Floor.Owner.Waiting
                ? files.file(file, List.of(), "ko").path("handoff")
                : Json.object().path("handoff");
    }

    ArrayNode colleagues() {
        List<StaffFeed.Seen> present = feed.present();
        ArrayNode staff = Json.array();
        accounts.list().forEach(account -> {
            ObjectNode json = StaffDoor.staff(account);
            List<StaffFeed.Seen> screens = present.stream()
                    .filter(seen -> seen.member().equals(account.member()))
                    .toList();
            json.put("online", !screens.isEmpty());
            screens.stream()
                    .flatMap(seen -> seen.viewing().stream())
                    .findFirst()
                    .ifPresent(viewing -> json.put("viewing", viewing));
            staff.add(json);
        });
        return staff;
    }
}
