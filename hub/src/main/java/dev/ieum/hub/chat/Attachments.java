package dev.ieum.hub.chat;

import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.storage.Database;
import dev.ieum.storage.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/// The files that customers send, kept in the data folder under random names. Thread-safe.
public final class Attachments {
    /// Largest file.
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    public static final String PATH = "/api/v1/chat/attachments/";
    private static final int MAX_NAME = 100;

    private final Path folder;
    private final Database database;
    private final Clock clock;

    /// @param data the data folder
    public Attachments(Path data, Database database, Clock clock) {
        this.folder = data.resolve("attachments");
        this.database = database;
        this.clock = clock;
    }

    /// Keeps a file.
    ///
    /// @param name what the sender calls it
    public Kept keep(ConversationId conversation, byte[] bytes, MediaType type, String name) {
        String id = Tokens.random();
        String key = Tokens.random();
        String shown = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_").strip();
        String kept = shown.substring(0, Math.min(shown.length(), MAX_NAME));
        write(id, bytes);
        Stored stored = new Stored(id, key, conversation, new File(type, kept, bytes.length));
        database.writeNothing(transaction -> AttachmentTable.insert(transaction, stored, clock.instant()));
        return new Kept(id, new Attachment(type.kind(), PATH + id + "?key=" + key, kept), bytes.length);
    }

    /// The file's bytes, for whoever has its key.
    public Optional<Content> find(String id, String key) {
        Optional<Stored> stored = database.read(transaction -> AttachmentTable.find(transaction, id));
        return stored.filter(file -> matches(file.key(), key)).map(file -> new Content(file.file(), path(id)));
    }

    /// The file that was sent in this conversation before, as it stands in a message.
    public Optional<Attachment> find(ConversationId conversation, String id) {
        return database.read(transaction -> AttachmentTable.find(transaction, id))
                .filter(file -> file.conversation().equals(conversation))
                .map(file -> new Attachment(
                        file.file().type().kind(),
                        PATH + id + "?key=" + file.key(),
                        file.file().name()));
    }

    private static boolean matches(String kept, String given) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private Path path(String id) {
        return folder.resolve(id);
    }

    private void write(String id, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path half = Files.write(folder.resolve(id + ".part"), bytes);
            Files.move(half, path(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException(StorageException.Kind.FINAL, "A file cannot be kept.", e);
        }
    }

    /// What is known of a file.
    public record File(MediaType type, String name, long bytes) {}

    /// A file that can be read.
    public record Content(File file, Path path) {}

    /// A file that was just kept.
    public record Kept(String id, Attachment attachment, long bytes) {}

    /// A file's row.
    ///
    /// @param key what its address carries, because an image cannot send a header
    record Stored(String id, String key, ConversationId conversation, File file) {}
}
