package dev.ieum.hub.http;

import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.settings.Settings.HttpSettings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.websocket.WsHandlerType;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server with its doors. Requests run on virtual threads; stopping lets those that run end.
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Duration IDLE_SOCKET = Duration.ofMinutes(2);
    private static final String STARTED = "ieum.started";
    private static final int MAX_FILE_MB = 11;

    private final Javalin javalin;
    private final HttpSettings settings;
    private final PrometheusMeterRegistry metrics;

    public Server(HttpSettings settings, Services services) {
        this.settings = settings;
        this.metrics = services.running().metrics();
        List<Door> doors = Doors.of(settings, services);
        Problems problems = new Problems();
        SecurityHeaders headers = new SecurityHeaders(new Origins(settings.publicUrl(), settings.origins()));
        this.javalin = Javalin.create(config -> {
            configure(config);
            config.routes.before(ctx -> begin(ctx, headers));
            config.routes.options("/api/v1/chat/*", headers::preflight);
            config.routes.after(this::end);
            problems.add(config.routes);
            doors.forEach(door -> door.add(config.routes));
        });
    }

    private static void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Integer.MAX_VALUE;
        config.router.ignoreTrailingSlashes = true;
        config.jetty.multipartConfig.maxFileSize(MAX_FILE_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(MAX_FILE_MB, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP.toMillis());
            server.insertHandler(new GracefulHandler());
            server.insertHandler(new HeadAsGet());
            server.setErrorHandler(new BareErrors());
        });
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setMaxTextMessageSize(Sockets.MAX_FRAME);
            factory.setIdleTimeout(IDLE_SOCKET);
        });
    }

    private static void begin(Context ctx, SecurityHeaders headers) {
        ctx.attribute(STARTED, System.nanoTime());
        headers.before(ctx);
    }

    private void end(Context ctx) {
        Long started = ctx.attribute(STARTED);
        if (started != null) {
            Timer.builder("ieum.http")
                    .tag("method", ctx.method().name())
                    .tag("status", Integer.toString(ctx.statusCode()))
                    .register(metrics)
                    .record(Duration.ofNanos(System.nanoTime() - started));
        }
        if (ctx.statusCode() >= Kind.INTERNAL.status()) {
            LOG.warn("A request was answered with {}: method={} path={}", ctx.statusCode(), ctx.method(), ctx.path());
        }
    }

    /// Opens the port.
    public void start() {
        javalin.start(settings.host(), settings.port());
    }

    /// The port that is really open.
    public int port() {
        return javalin.port();
    }

    /// What is open, as `GET /path` each, sockets too.
    public List<String> routes() {
        Stream<String> plain = javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path);
        Stream<String> sockets = javalin.unsafe.internalRouter.allWsHandlers().stream()
                .filter(handler -> handler.getType() == WsHandlerType.WEBSOCKET)
                .map(handler -> "GET " + handler.getPath());
        return Stream.concat(plain, sockets).distinct().sorted().toList();
    }

    /// Lets running requests end, at most five seconds, and closes sockets with "going away".
    @Override
    public void close() {
        javalin.stop();
    }
}
