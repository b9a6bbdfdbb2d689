package dev.ieum.hub.chat;

import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.identity.Address;
import dev.ieum.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keys to conversations: 128 random bits, of which only a hash is kept. Thread-safe.
public final class ChatSessions {
    /// How long a browser may come back to its conversation.
    public static final Duration VALIDITY = Duration.ofDays(30);
    /// How long a link out of another channel may be opened.
    public static final Duration LINK_VALIDITY = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;

    public ChatSessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Where a browser that nobody has seen before can be reached.
    public Address newAddress() {
        return new Address("web", "main", Tokens.random());
    }

    /// Makes a key. It is returned here and nowhere else.
    public Issued issue(Address address, ConversationId conversation, String locale) {
        Instant now = clock.instant();
        ChatSession session = new ChatSession(address, conversation, locale, now.plus(VALIDITY));
        String token = Tokens.random();
        database.writeNothing(transaction -> {
            ChatSessionTable.deleteExpired(transaction, now);
            ChatSessionTable.insert(transaction, Tokens.hash(token), session, now);
        });
        return new Issued(token, session);
    }

    /// What `token` opens, if it opens anything still.
    public Optional<ChatSession> find(String token) {
        if (token.length() != Tokens.CHARACTERS) {
            return Optional.empty();
        }
        return database.read(transaction -> ChatSessionTable.find(transaction, Tokens.hash(token), clock.instant()));
    }

    /// The customer behind `address` turned out to have another thread open; the key goes with it.
    public void move(Address address, ConversationId to) {
        database.writeNothing(transaction -> ChatSessionTable.move(transaction, address, to));
    }

    /// Makes a key that opens another channel's thread in a browser, once.
    public String issueLink(Address address, ConversationId conversation, String locale) {
        String token = Tokens.random();
        ChatSession session =
                new ChatSession(address, conversation, locale, clock.instant().plus(LINK_VALIDITY));
        database.writeNothing(transaction -> ChatSessionTable.insertLink(transaction, Tokens.hash(token), session));
        return token;
    }

    /// Whose thread `link` opens; empty the second time.
    public Optional<ChatSession> useLink(String link) {
        return database.write(transaction -> ChatSessionTable.useLink(transaction, Tokens.hash(link), clock.instant()));
    }

    /// A new key.
    public record Issued(String token, ChatSession session) {}
}
