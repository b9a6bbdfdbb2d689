package dev.ieum.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ieum.hub.chat.Attachments;
import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.identity.Address;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
@OnEveryDatabase
class PhotosTest {
    private static final ConversationId THREAD = new ConversationId("c");
    private final HttpServer vendor;
    private final Photos photos;
    private final Attachments attachments;

    PhotosTest(TestDatabase database, @TempDir Path folder) throws IOException {
        vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/photo.png", "\u0089PNG\r\n\u001a\n and the rest");
        serve("/page.png", "<html>no photo at all</html>");
        vendor.start();
        attachments = new Attachments(folder, database.fresh("db/migration/hub"), Clock.systemUTC());
        photos = new Photos(attachments, List.of("127.0.0.1"));
    }

    @AfterEach
    void stop() {
        vendor.stop(0);
    }

    @Test
    void photoShouldBeKeptUnderOurOwnAddress() {
        Attachment kept = fetch(address("/photo.png"));

        assertThat(kept.url()).startsWith(Attachments.PATH);
        assertThat(kept.kind()).isEqualTo("image");
        String id = kept.url().substring(Attachments.PATH.length(), kept.url().indexOf('?'));
        assertThat(attachments.find(THREAD, id)).contains(kept);
    }

    @Test
    void whatIsNoPhotoOrFromElsewhereShouldKeepItsAddress() {
        for (String url :
                List.of(address("/page.png"), address("/gone.png"), "http://localhost:1/x.png", "file:///etc/passwd")) {
            assertThat(fetch(url).url()).isEqualTo(url);
        }
    }

    private Attachment fetch(String url) {
        InboundMessage message = new InboundMessage(
                new Address("kakao", "main", "u"),
                "k",
                "",
                Optional.empty(),
                List.of(new Attachment("image", url, "")),
                Instant.EPOCH);
        return photos.fetch(message, THREAD).attachments().getFirst();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + vendor.getAddress().getPort() + path;
    }

    private void serve(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        vendor.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
