package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.ingest.CheckedResolver.Names;
import dev.ieum.knowledge.ingest.Fetched.Validators;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Asks public web servers for documents and never anything else: every hop of a redirect goes through
/// scheme, scope and address checks ([CheckedResolver]), bodies and times are limited, cookies, credentials
/// and proxies are not used.
final class Fetcher implements AutoCloseable {

    static final int MAX_REDIRECTS = 5;

    private static final int TOO_LARGE_IS_A_FAILURE = Integer.MAX_VALUE;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MAX_HEADERS = 200;
    private static final int MAX_HEADER_LINE = 16_384;
    private static final int BUFFER = 16_384;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/pdf;q=0.9,application/xml;q=0.8,text/plain;q=0.8";

    private final CrawlLimits limits;
    private final CloseableHttpClient client;
    private volatile boolean cut;
    private volatile @Nullable HttpGet running;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fetch-deadlines").daemon().factory());

    Fetcher(CrawlSettings settings, Names names) {
        this(settings, names, DefaultClientTlsStrategy.createDefault());
    }

    /// @param tls who is trusted over https; it is given the name that was asked for, which it sends and verifies,
    ///     though the connection goes to a checked address
    Fetcher(CrawlSettings settings, Names names, TlsSocketStrategy tls) {
        limits = settings.limits();
        Http1Config http = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_HEADER_LINE)
                .build();
        client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(settings, names))
                        .setTlsSocketStrategy(tls)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(http)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(CONNECT))
                                .setSocketTimeout(Timeout.of(limits.page()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.page()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /// @param validators what we have of an address, so that an unchanged document is not sent again
    /// @param scope where redirects may lead
    Fetched fetch(URI address, Function<URI, Validators> validators, Predicate<URI> scope) {
        return fetch(address, validators, scope, TOO_LARGE_IS_A_FAILURE);
    }

    /// The same; of a longer document the first `most` bytes.
    Fetched fetch(URI address, Function<URI, Validators> validators, Predicate<URI> scope, int most) {
        long deadline = System.nanoTime() + limits.page().toNanos();
        URI at = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            if (cut) {
                return failed(address, 0, Kind.NO_ANSWER_FROM_HOST, "cancelled");
            }
            Hop answer = hop(at, validators.apply(at), deadline - System.nanoTime(), most);
            if (answer.result() != null) {
                return answer.result();
            }
            Optional<URI> target = WebAddress.resolve(at.toString(), answer.location());
            if (target.isEmpty()) {
                return failed(address, 0, Kind.FORBIDDEN_ADDRESS, answer.location());
            }
            if (!scope.test(target.get())) {
                return failed(address, 0, Kind.OUT_OF_SCOPE, target.get().toString());
            }
            at = target.get();
        }
        return failed(address, 0, Kind.ENDLESS_REDIRECT, String.valueOf(MAX_REDIRECTS));
    }

    /// Either a result or where to look instead.
    private record Hop(@Nullable Fetched result, String location) {}

    private Hop hop(URI at, Validators known, long nanosLeft, int most) {
        HttpGet request = new HttpGet(at);
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Accept-Language", "ko,en;q=0.8");
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        running = request;
        ScheduledFuture<?> alarm = deadlines.schedule(request::cancel, Math.max(0, nanosLeft), TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, response -> read(at, request, response, most));
        } catch (Ended e) {
            return e.hop;
        } catch (CheckedResolver.Forbidden e) {
            return new Hop(failed(at, 0, Kind.FORBIDDEN_ADDRESS, at.toString()), "");
        } catch (IOException | RuntimeException e) {
            // The client reports broken answers and cancelled requests with several unchecked exceptions, too.
            String why = request.isCancelled() ? "timeout" : reason(e);
            return new Hop(failed(at, 0, Kind.NO_ANSWER_FROM_HOST, why), "");
        } finally {
            alarm.cancel(false);
        }
    }

    /// Carries a result out past a body that nobody wants: the connection is cut instead of being read to its end.
    private static final class Ended extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Hop hop;

        Ended(Hop hop, HttpGet request) {
            super("the rest of the body is not wanted");
            this.hop = hop;
            request.cancel();
        }
    }

    /// A word that [IngestWording] has a sentence for, or what the client says.
    private static String reason(Exception e) {
        if (e instanceof UnknownHostException) {
            return "no-such-host";
        }
        if (e instanceof SSLException) {
            return "certificate";
        }
        if (e instanceof SocketTimeoutException) {
            return "timeout";
        }
        if (e instanceof ConnectException) {
            return "refused";
        }
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private Hop read(URI at, HttpGet request, ClassicHttpResponse response, int most) throws IOException {
        int status = response.getCode();
        if (status == 200) {
            return new Hop(document(at, request, response, most), "");
        }
        String location = header(response, "Location");
        boolean moved = REDIRECTS.contains(status) && location != null;
        Hop hop = moved ? new Hop(null, String.valueOf(location)) : new Hop(withoutDocument(at, status), "");
        HttpEntity entity = response.getEntity();
        if (entity != null && (entity.getContentLength() < 0 || entity.getContentLength() > BUFFER)) {
            throw new Ended(hop, request);
        }
        return hop;
    }

    private static Fetched withoutDocument(URI at, int status) {
        return switch (status) {
            case 304 -> new Fetched.Unchanged(at);
            case 404, 410 -> new Fetched.Gone(at, status);
            default -> failed(at, status, Kind.BAD_STATUS, String.valueOf(status));
        };
    }

    private Fetched document(URI at, HttpGet request, ClassicHttpResponse response, int most) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Fetched.Document(at, new byte[0], "", Validators.NONE);
        }
        if (most == TOO_LARGE_IS_A_FAILURE && entity.getContentLength() > limits.pageBytes()) {
            throw tooLarge(at, request);
        }
        String contentType = entity.getContentType() == null ? "" : entity.getContentType();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        InputStream body = entity.getContent();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > most) {
                byte[] first = Arrays.copyOf(bytes.toByteArray(), most);
                throw new Ended(new Hop(new Fetched.Document(at, first, contentType, Validators.NONE), ""), request);
            }
            if (bytes.size() > limits.pageBytes()) {
                throw tooLarge(at, request);
            }
        }
        Validators validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
        return new Fetched.Document(at, bytes.toByteArray(), contentType, validators);
    }

    private Ended tooLarge(URI at, HttpGet request) {
        Fetched tooLarge = failed(at, 200, Kind.TOO_LARGE, String.valueOf(limits.pageBytes() >> 20));
        return new Ended(new Hop(tooLarge, ""), request);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /// Ends the request that runs and lets no other one begin; from another thread.
    void cut() {
        cut = true;
        HttpGet request = running;
        if (request != null) {
            request.cancel();
        }
    }

    private static Fetched.Failed failed(URI at, int status, Kind kind, String... details) {
        return new Fetched.Failed(at, status, Problem.of(at.toString(), kind, details));
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
