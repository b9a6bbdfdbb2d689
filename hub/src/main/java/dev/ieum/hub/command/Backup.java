package dev.ieum.hub.command;

import dev.ieum.hub.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Everything that is kept, in one file: the database as it stands at one moment, the customers' files and
/// the shop's own words. The search index is made anew from the rows. May run beside the server.
final class Backup {
    private static final String DATABASE = "ieum.db";
    private static final List<String> FOLDERS = List.of("attachments", "words");

    private Backup() {}

    static int backup(Call call) {
        Settings settings = call.settings().get();
        if (call.arguments().size() != 1) {
            return call.misused("backup <file>");
        }
        Path data = settings.house().data();
        Path target = Path.of(call.arguments().getFirst());
        if (!settings.storage().url().isEmpty() || !Files.exists(data.resolve(DATABASE))) {
            call.err()
                    .println("There is no SQLite database in " + data
                            + ". A PostgreSQL database is backed up with pg_dump.");
            return 1;
        }
        try {
            write(data, target);
            call.out().printf("%s: %,d bytes%n", target, Files.size(target));
            return 0;
        } catch (IOException e) {
            call.err().println("The backup failed: " + e.getMessage());
            return 1;
        }
    }

    static int restore(Call call) {
        if (call.arguments().size() != 1) {
            return call.misused("restore <file>");
        }
        Path data = call.settings().get().house().data();
        if (Files.exists(data.resolve(DATABASE))) {
            call.err().println("There is a database in " + data + " already; nothing was changed.");
            return 1;
        }
        try {
            read(Path.of(call.arguments().getFirst()), data);
            call.out().println("Restored into " + data.toAbsolutePath());
            return 0;
        } catch (IOException e) {
            call.err().println("The backup cannot be read: " + e.getMessage());
            return 1;
        }
    }

    private static void write(Path data, Path target) throws IOException {
        // Only its owner may read it, as temporary files are made: it holds every customer.
        Path half = Files.createTempFile(target.toAbsolutePath().getParent(), target.getFileName() + ".", ".part");
        Path copy = Files.createTempDirectory("ieum-backup").resolve(DATABASE);
        try {
            write(data, half, copy);
            Files.move(half, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
            Files.deleteIfExists(copy);
            Files.deleteIfExists(copy.getParent());
        }
    }

    private static void write(Path data, Path half, Path copy) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(half))) {
            SnapshotTable.copy(data.resolve(DATABASE), copy);
            add(zip, DATABASE, copy);
            for (String folder : FOLDERS) {
                for (Path file : files(data.resolve(folder))) {
                    add(zip, folder + "/" + file.getFileName(), file);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static void read(Path backup, Path data) throws IOException {
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(DATABASE)) {
                throw new IOException("it is no backup of this program");
            }
            while (entry != null) {
                unpack(zip, inside(data, entry.getName()));
                entry = zip.getNextEntry();
            }
        }
    }

    private static void unpack(ZipInputStream zip, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            zip.transferTo(out);
        }
    }

    /// A name that would lead out of the folder is no backup's.
    private static Path inside(Path data, String name) throws IOException {
        Path path = data.resolve(name).normalize();
        if (!path.startsWith(data.normalize())) {
            throw new IOException("it names a file outside the data folder");
        }
        return path;
    }
}
