package dev.ieum.knowledge.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Fetches one large file.
final class Download {
    /// A model that is larger is refused.
    static final long MAX_BYTES = 2L << 30;

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private Download() {}

    static void to(Path file, URI source, Consumer<String> say) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(source).timeout(ANSWER).build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new ModelFailure(source + " answers with status " + response.statusCode());
            }
            long total = response.headers().firstValueAsLong("Content-Length").orElse(-1);
            try (InputStream in = response.body();
                    OutputStream out = Files.newOutputStream(file)) {
                copy(in, out, new Rate(total, say));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ModelFailure("the download was interrupted", interrupted);
        } catch (IllegalArgumentException wrong) {
            throw new ModelFailure(source + " is no address: " + wrong.getMessage(), wrong);
        }
    }

    private static void copy(InputStream in, OutputStream out, Rate rate) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            done += read;
            if (done > MAX_BYTES) {
                throw new ModelFailure("the file is larger than " + MAX_BYTES + " bytes");
            }
            rate.at(done);
        }
    }
}
