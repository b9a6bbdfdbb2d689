package dev.ieum.knowledge.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SemanticInstallTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Path target;
    private Path source;

    @BeforeEach
    void makeModel() throws IOException {
        source = TinyModel.folder(folder, 3);
        target = folder.resolve("data").resolve("semantic");
    }

    @Test
    void folderShouldBeInstalledAndReplaceTheOldModel() throws IOException {
        install(source.toString());
        Path other = TinyModel.folder(folder, 4);
        install(other.toString());

        assertThat(target.resolve("model.onnx")).hasSameBinaryContentAs(other.resolve("model.onnx"));
        assertThat(said).last().asString().contains("in the place of the old one");
        try (var beside = Files.list(folder.resolve("data"))) {
            assertThat(beside).containsExactly(target);
        }
    }

    @Test
    void archiveShouldBeInstalledWhateverFoldersItHas() throws IOException {
        install(zip("../../model-of-mine/").toString());

        assertThat(target.resolve("tokenizer.json")).exists();
        assertThat(folder.resolve("model-of-mine")).doesNotExist();
    }

    @Test
    void wrongFilesShouldLeaveTheOldModelAsItIs() throws IOException {
        install(source.toString());
        byte[] before = Files.readAllBytes(target.resolve("model.onnx"));
        Path archive = zip("");
        Path cut = folder.resolve("cut.zip");
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 3));

        assertRefused("SHA-256", archive.toString(), "00");
        assertRefused("cut.zip", cut.toString());
        assertRefused("is not there", folder.resolve("nowhere").toString());
        assertRefused("has no", folder.toString());
        assertRefused("SHA-256", "https://ieum.example/model.zip");

        assertThat(Files.readAllBytes(target.resolve("model.onnx"))).isEqualTo(before);
    }

    @Test
    void urlShouldBeFetchedAndChecked() throws IOException {
        byte[] archive = Files.readAllBytes(zip("model/"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/model.zip", exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(archive);
            }
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            install(address + "/model.zip", Checksums.sha256(folder.resolve("made.zip")));

            assertThat(target.resolve("model.onnx")).exists();
            assertRefused("404", address + "/nothing.zip", "00");
        } finally {
            server.stop(0);
        }
    }

    private void install(String... arguments) {
        new SemanticInstall(target, said::add).run(List.of(arguments));
    }

    private void assertRefused(String reason, String... arguments) {
        assertThatThrownBy(() -> install(arguments))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining(reason);
    }

    private Path zip(String inside) throws IOException {
        Path archive = folder.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("model.onnx", "tokenizer.json")) {
                zip.putNextEntry(new ZipEntry(inside + name));
                zip.write(Files.readAllBytes(source.resolve(name)));
            }
        }
        return archive;
    }
}
