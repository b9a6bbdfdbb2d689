package dev.ieum.knowledge.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Models that somebody made to do harm.
@Timeout(60)
class HostileModelTest {
    private static final long MEGABYTE = 1 << 20;
    private static final List<String> WANTED = List.of("model.onnx", "tokenizer.json");

    @TempDir
    Path folder;

    @Test
    void archivesThatUnpackToAnythingShouldBeLeftAtTheLimit() throws IOException {
        Path wanted = zip("wanted.zip", "model.onnx");
        Path unwanted = zip("unwanted.zip", "readme.txt");
        Path packed = folder.resolve("packed.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(tarHeader("readme.txt", "77777777777"));
            zeros(out, 64);
        }
        Path negative = folder.resolve("negative.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(negative))) {
            out.write(tarHeader("model.onnx", "-0000000100"));
        }

        for (Path bomb : List.of(wanted, unwanted, packed)) {
            assertThat(Files.size(bomb)).isLessThan(MEGABYTE);
            assertThatThrownBy(() -> Archives.extract(bomb, WANTED, folder, 8 * MEGABYTE))
                    .isInstanceOf(ModelFailure.class)
                    .hasMessageContaining(bomb.getFileName().toString())
                    .hasMessageContaining("unpacks to more than 8 MB");
        }
        assertThatThrownBy(() -> Archives.extract(negative, WANTED, folder, 8 * MEGABYTE))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("no sensible size");
    }

    @Test
    void filesThatAreFarTooLargeShouldBeRefusedUnread() throws IOException {
        Path model = TinyModel.folder(folder, 5);
        grow(model.resolve("tokenizer.json"), 2L << 30);

        assertThatThrownBy(() -> OnnxEmbeddingModel.load(model))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("tokenizer.json");

        Path large = TinyModel.folder(folder, 6);
        grow(large.resolve("model.onnx"), (2L << 30) + 1);
        assertThatThrownBy(
                        () -> new SemanticInstall(folder.resolve("semantic"), _ -> {}).run(List.of(large.toString())))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("is larger than");
        assertThat(folder.resolve("semantic")).doesNotExist();
    }

    @Test
    void weightsInOtherFilesShouldNotBeRead() throws IOException {
        Path secret = Files.write(folder.resolve("secret.bin"), new byte[4 * 32]);
        for (String place : List.of(secret.toString(), "../secret.bin", "secret.bin")) {
            Path model = Files.createDirectories(folder.resolve("outside"));
            Files.write(model.resolve("model.onnx"), withWeightsIn(place));
            Files.copy(
                    TinyModel.folder(folder, 7).resolve("tokenizer.json"),
                    model.resolve("tokenizer.json"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            assertThatThrownBy(() ->
                            new SemanticInstall(folder.resolve("semantic"), _ -> {}).run(List.of(model.toString())))
                    .as(place)
                    .isInstanceOf(ModelFailure.class)
                    .hasMessageContaining("cannot be used");
        }
    }

    /// A graph that gives back its only weights, which lie in another file.
    private static byte[] withWeightsIn(String place) {
        ProtobufWriter weights = new ProtobufWriter()
                .number(1, 1)
                .number(1, 1)
                .number(1, 32)
                .number(2, 1)
                .text(8, "last_hidden_state")
                .message(13, new ProtobufWriter().text(1, "location").text(2, place))
                .number(14, 1);
        ProtobufWriter shape = new ProtobufWriter()
                .message(1, new ProtobufWriter().number(1, 1))
                .message(1, new ProtobufWriter().number(1, 1))
                .message(1, new ProtobufWriter().number(1, 32));
        ProtobufWriter type = new ProtobufWriter()
                .message(1, new ProtobufWriter().number(1, 1).message(2, shape));
        ProtobufWriter graph = new ProtobufWriter()
                .text(2, "outside")
                .message(5, weights)
                .message(12, new ProtobufWriter().text(1, "last_hidden_state").message(2, type));
        return new ProtobufWriter()
                .number(1, 10)
                .message(7, graph)
                .message(8, new ProtobufWriter().text(1, "").number(2, 21))
                .toBytes();
    }

    private static void grow(Path file, long size) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
    }

    private Path zip(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zeros(zip, 64);
        }
        return file;
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] block = new byte[(int) MEGABYTE];
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    private static byte[] tarHeader(String name, String size) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(padded(name, 124));
        header.writeBytes(padded(size, 32));
        header.writeBytes(padded("0", 356));
        return header.toByteArray();
    }

    private static byte[] padded(String text, int length) {
        return java.util.Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), length);
    }
}
