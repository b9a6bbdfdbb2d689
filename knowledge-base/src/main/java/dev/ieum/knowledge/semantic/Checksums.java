package dev.ieum.knowledge.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of files.
final class Checksums {
    private Checksums() {}

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// @throws ModelFailure if the file is not the one that was meant
    static void require(Path file, String wanted, String name) throws IOException {
        String found = sha256(file);
        if (!found.equalsIgnoreCase(wanted.strip())) {
            throw new ModelFailure(name + " is not the file that was meant: its SHA-256 is " + found);
        }
    }
}
