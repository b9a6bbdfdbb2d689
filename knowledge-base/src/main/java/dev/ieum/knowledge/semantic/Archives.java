package dev.ieum.knowledge.semantic;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Takes single files out of zip and tar.gz archives, by their names alone: folders inside the archive mean nothing, so
/// nothing can be written elsewhere.
final class Archives {
    private static final int TAR_BLOCK = 512;

    private Archives() {}

    /// @throws ModelFailure if one of `names` is missing, too large, or the archive is damaged
    static void extract(Path archive, List<String> names, Path folder) {
        extract(archive, names, folder, Download.MAX_BYTES);
    }

    /// @param limit bytes that everything inside may have together
    static void extract(Path archive, List<String> names, Path folder, long limit) {
        Set<String> open = new HashSet<>(names);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            in.mark(2);
            boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            if (zipped) {
                tar(new LimitedStream(new GZIPInputStream(in), limit), open, folder);
            } else {
                zip(new ZipInputStream(in), open, folder, limit);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new ModelFailure(archive.getFileName() + " is damaged: " + damaged.getMessage(), damaged);
        }
        if (!open.isEmpty()) {
            throw new ModelFailure(archive.getFileName() + " has no " + String.join(", ", open));
        }
    }

    /// What other entries hold is unpacked to be passed over, so it counts.
    private static void zip(ZipInputStream zip, Set<String> open, Path folder, long limit) throws IOException {
        LimitedStream content = new LimitedStream(zip, limit);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = last(entry.getName());
            if (!entry.isDirectory() && open.remove(name)) {
                copy(content, folder.resolve(name), Long.MAX_VALUE);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static void tar(InputStream tar, Set<String> open, Path folder) throws IOException {
        byte[] header = tar.readNBytes(TAR_BLOCK);
        while (header.length == TAR_BLOCK && header[0] != 0) {
            long size = Long.parseLong(text(header, 124, 12), 8);
            String name = last(text(header, 0, 100));
            boolean file = header[156] == '0' || header[156] == 0;
            if (size < 0) {
                throw new IOException("an entry has no sensible size");
            }
            if (file && open.remove(name)) {
                copy(tar, folder.resolve(name), size);
            } else {
                tar.skipNBytes(size);
            }
            tar.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
            header = tar.readNBytes(TAR_BLOCK);
        }
    }

    private static String text(byte[] header, int from, int length) {
        return new String(header, from, length, StandardCharsets.US_ASCII)
                .replaceFirst("\0.*", "")
                .strip();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void copy(InputStream in, Path file, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = limit;
        try (OutputStream out = Files.newOutputStream(file)) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
