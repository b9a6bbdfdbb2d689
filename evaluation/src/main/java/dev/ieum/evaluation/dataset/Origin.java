package dev.ieum.evaluation.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where a text comes from: a file on disk or a resource of the project. Its name is what error messages show.
public sealed interface Origin {

    /// What error messages call it.
    String name();

    /// The whole content.
    ///
    /// @throws BadInput if it is missing or no UTF-8
    String text();

    /// The file name without its folder.
    default String fileName() {
        return name().substring(name().lastIndexOf('/') + 1);
    }

    /// The content's lines; a trailing line break makes no extra line.
    default List<String> lines() {
        return text().lines().toList();
    }

    static Origin file(Path path) {
        return new OnDisk(path);
    }

    /// @param path from the class path's root, without a leading slash
    static Origin resource(String path) {
        return new InProject(path);
    }

    record OnDisk(Path path) implements Origin {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public String text() {
            if (!Files.isRegularFile(path)) {
                throw new BadInput(name(), 0, "there is no such file");
            }
            try {
                return decode(name(), Files.readAllBytes(path));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
    }

    record InProject(String path) implements Origin {
        @Override
        public String name() {
            return path;
        }

        @Override
        public String text() {
            try (InputStream in = Origin.class.getClassLoader().getResourceAsStream(path)) {
                if (in == null) {
                    throw new BadInput(path, 0, "the project has no such resource");
                }
                return decode(path, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
    }

    private static String decode(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(name, 0, "not UTF-8: " + e.getMessage());
        }
    }
}
