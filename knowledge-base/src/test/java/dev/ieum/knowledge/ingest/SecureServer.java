package dev.ieum.knowledge.ingest;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A small https server on loopback with a certificate of an authority of its own, which remembers the
/// names that clients ask for while they shake hands (SNI) and what they then request.
final class SecureServer implements AutoCloseable {

    static final String PAGE = "<p>안녕하세요</p>";

    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";
    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    final List<String> named = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpsServer server;
    private final KeyStore keys;

    private SecureServer(HttpsServer server, KeyStore keys) {
        this.server = server;
        this.keys = keys;
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            session.getRequestedServerNames().forEach(name -> named.add(((SNIHostName) name).getAsciiName()));
            asked.add(exchange.getRequestURI().getPath());
            byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /// @param folder where its keys are made
    /// @param name whom the certificate is for, such as `dns:shop.test` or `ip:127.0.0.1`
    /// @param since when the certificate's ten days begin, as keytool writes it, such as `-30d`
    static SecureServer start(Path folder, String address, String name, String since) {
        try {
            KeyStore keys = keys(Files.createTempFile(folder, "keys", ".p12"), name, since);
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(own(keys), PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), null, null);
            HttpsServer server = HttpsServer.create(new InetSocketAddress(address, 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return new SecureServer(server, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An authority and the certificate that it gives the server.
    private static KeyStore keys(Path file, String name, String since) throws IOException, GeneralSecurityException {
        Files.delete(file);
        keytool(file, List.of("-alias", AUTHORITY, "-dname", "CN=ieum test authority", "-ext", "bc:c"));
        List<String> signed = List.of("-alias", SERVER, "-dname", "CN=ieum test", "-signer", AUTHORITY);
        List<String> options = new ArrayList<>(signed);
        options.addAll(List.of("-ext", "san=" + name, "-startdate", since, "-validity", "10"));
        keytool(file, options);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, PASSWORD);
        }
        return keys;
    }

    private static void keytool(Path file, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", new String(PASSWORD), "-keystore", file.toString()));
        command.addAll(options);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException(printed);
        }
    }

    /// The server's own key alone, so that it shows no other.
    private static KeyStore own(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(SERVER, keys.getKey(SERVER, PASSWORD), PASSWORD, keys.getCertificateChain(SERVER));
        return own;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// Trusts this server's authority and no other.
    SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(AUTHORITY, keys.getCertificate(AUTHORITY));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
