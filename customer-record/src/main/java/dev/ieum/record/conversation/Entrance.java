package dev.ieum.record.conversation;

import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.AddressBook;
import dev.ieum.record.identity.AddressBook.Contact;
import dev.ieum.record.identity.IdentityLevel;
import dev.ieum.record.identity.ProvenCustomer;
import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// The first leg: who comes in, by which door, and what they say. Each call is one transaction.
final class Entrance {

    private final Database database;
    private final AddressBook addresses;
    private final ThreadWriter writer;

    Entrance(Database database, AddressBook addresses, ThreadWriter writer) {
        this.database = database;
        this.addresses = addresses;
        this.writer = writer;
    }

    Opened open(Introduction who) {
        return database.write(transaction -> {
            new ConversationTable(transaction).lock(who.address());
            Contact contact = addresses.resolve(transaction, who.address(), who.proven(), who.locale());
            ConversationId thread = enter(transaction, who.address(), contact, who.notices());
            return opened(transaction, thread, who.address(), contact);
        });
    }

    Optional<Opened> find(Address address) {
        return database.write(transaction -> {
            ConversationTable conversations = new ConversationTable(transaction);
            Optional<ConversationId> entered = conversations.findEntered(address);
            if (entered.isEmpty()) {
                return Optional.empty();
            }
            Contact contact = addresses.resolve(
                    transaction, address, Optional.empty(), locale(transaction, entered.orElseThrow()));
            return entered.filter(thread -> conversations.belongs(thread, contact.customer()))
                    .map(thread -> opened(transaction, thread, address, contact));
        });
    }

    Receipt receive(InboundMessage message, String locale, List<Said> notices) {
        return database.write(transaction -> {
            new ConversationTable(transaction).lock(message.from());
            Optional<InboxTable.Work> known = new InboxTable(transaction).findByKey(message.from(), message.key());
            if (known.isPresent()) {
                return new Receipt(known.get().conversation(), known.get().seq(), true);
            }
            Optional<ProvenCustomer> nothing = Optional.empty();
            Contact contact = addresses.resolve(transaction, message.from(), nothing, locale);
            ConversationId thread = enter(transaction, message.from(), contact, notices);
            reopen(transaction, thread, message.from());
            Message stored = writer.receive(transaction, thread, message);
            new InboxTable(transaction)
                    .insert(
                            new InboxTable.Work(
                                    new TurnId(writer.newId()), thread, stored.seq(), message.from(), 0, false),
                            message.key(),
                            stored.at());
            return new Receipt(thread, stored.seq(), false);
        });
    }

    /// An address goes on where it was, as long as that thread is its customer's; a proven one that is new goes on
    /// in its customer's thread; all others begin one.
    private ConversationId enter(Transaction transaction, Address address, Contact contact, List<Said> notices) {
        ConversationTable conversations = new ConversationTable(transaction);
        ConversationId thread = conversations
                .findEntered(address)
                .filter(entered -> conversations.belongs(entered, contact.customer()))
                .map(entered -> joined(transaction, entered, address, contact))
                .or(() -> contact.level().reaches(IdentityLevel.PROVEN)
                        ? conversations.findLatest(contact.customer())
                        : Optional.empty())
                .orElseGet(() -> begin(transaction, address, contact));
        conversations.enter(address, thread);
        if (!new MessageTable(transaction).anyOn(thread, address.channel())) {
            greet(transaction, thread, address, notices);
        }
        return thread;
    }

    /// Somebody who wrote as a stranger and has since proved who they are goes on in the thread they had before,
    /// once nothing is under way in the stranger's. Channels that read a thread by a token stay in the token's.
    private ConversationId joined(Transaction transaction, ConversationId entered, Address address, Contact contact) {
        ConversationTable conversations = new ConversationTable(transaction);
        RecordedThread row = conversations.findForUpdate(entered).orElseThrow();
        boolean stranger = !row.whose().customer().equals(contact.customer());
        boolean idle = row.floor().owner() instanceof Floor.Owner.Bot
                && row.state().task().isEmpty()
                && new InboxTable(transaction).findOldest(entered).isEmpty();
        if (!stranger || !idle || writer.reads(address.channel())) {
            return entered;
        }
        Optional<ConversationId> own = conversations.findOwn(contact.customer());
        own.ifPresent(thread -> conversations.resolve(entered, writer.now()));
        return own.orElse(entered);
    }

    private ConversationId begin(Transaction transaction, Address address, Contact contact) {
        ConversationId id = new ConversationId(writer.newId());
        new ConversationTable(transaction)
                .insert(id, new RecordedThread.Whose(contact.customer(), contact.locale()), address, writer.now());
        return id;
    }

    /// The AI notice comes before anything else that a channel's customer sees.
    private void greet(Transaction transaction, ConversationId thread, Address address, List<Said> notices) {
        new ConversationTable(transaction).wroteFrom(thread, address);
        RecordedThread row =
                new ConversationTable(transaction).findForUpdate(thread).orElseThrow();
        for (int i = 0; i < notices.size(); i++) {
            Author author = i == 0 ? new Author.Hub() : new Author.Bot();
            writer.say(transaction, row, author, notices.get(i), null);
        }
    }

    private static void reopen(Transaction transaction, ConversationId thread, Address address) {
        ConversationTable conversations = new ConversationTable(transaction);
        RecordedThread row = conversations.findForUpdate(thread).orElseThrow();
        if (!row.progress().open()) {
            conversations.startAfresh(thread);
        }
        if (!row.progress().open() || !row.last().equals(address)) {
            conversations.wroteFrom(thread, address);
        }
    }

    private static Opened opened(Transaction transaction, ConversationId id, Address address, Contact contact) {
        RecordedThread row = new ConversationTable(transaction).find(id).orElseThrow();
        return new Opened(id, speaker(address, contact, row), row.floor());
    }

    static Speaker speaker(Address address, Contact contact, RecordedThread row) {
        return new Speaker(
                contact.customer(),
                address,
                contact.level(),
                contact.name(),
                row.whose().locale());
    }

    private static String locale(Transaction transaction, ConversationId thread) {
        return new ConversationTable(transaction)
                .find(thread)
                .orElseThrow()
                .whose()
                .locale();
    }
}
