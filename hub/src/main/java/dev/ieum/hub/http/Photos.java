package dev.ieum.hub.http;

import dev.ieum.hub.chat.Attachments;
import dev.ieum.hub.chat.MediaType;
import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.InboundMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches the photos of messages from their vendor's file servers at once, because their addresses
/// expire, and keeps them beside our own. Only the vendor's hosts are asked; what cannot be fetched in
/// time keeps its address.
final class Photos {
    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Attachments attachments;
    private final List<String> hosts;

    /// @param hosts the vendor's; their subdomains count too
    Photos(Attachments attachments, List<String> hosts) {
        this.attachments = attachments;
        this.hosts = List.copyOf(hosts);
    }

    /// The message with our own addresses of its photos.
    InboundMessage fetch(InboundMessage message, ConversationId conversation) {
        if (message.attachments().isEmpty()) {
            return message;
        }
        List<Attachment> kept = message.attachments().stream()
                .map(file -> findPhoto(file, conversation).orElse(file))
                .toList();
        return new InboundMessage(
                message.from(), message.key(), message.text(), message.action(), kept, message.sentAt());
    }

    private Optional<Attachment> findPhoto(Attachment file, ConversationId conversation) {
        Optional<URI> address = findAllowed(file.url());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address.get()).timeout(PATIENCE).build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            byte[] bytes = response.body().readNBytes(Attachments.MAX_BYTES + 1);
            if (response.statusCode() != 200 || bytes.length > Attachments.MAX_BYTES) {
                return Optional.empty();
            }
            return MediaType.find(bytes)
                    .map(type -> attachments
                            .keep(conversation, bytes, type, file.name())
                            .attachment());
        } catch (IOException e) {
            LOG.warn("A photo cannot be fetched: {}", e.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<URI> findAllowed(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean known = hosts.stream().anyMatch(allowed -> host.equals(allowed) || host.endsWith("." + allowed));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return known && web && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
