package dev.ieum.hub.http;

import dev.ieum.hub.http.Refusal.Kind;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/// What browsers run, from the class path's `web/`. Each file is read and compressed once.
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "json", "application/json",
            "map", "application/json",
            "ico", "image/x-icon",
            "yaml", "application/yaml");
    private static final int WORTH_COMPRESSING = 512;

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /// @param path below `web/`, such as `console/index.html`
    /// @throws Refusal 404 if there is none
    void serve(Context ctx, String path) {
        Asset asset = find(path).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND));
        ctx.header("ETag", asset.tag).header("Cache-Control", "no-cache").header("Vary", "Accept-Encoding");
        ctx.contentType(asset.type);
        if (asset.tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        String accepted = ctx.header("Accept-Encoding");
        if (asset.zipped.length > 0 && accepted != null && accepted.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip").result(asset.zipped);
        } else {
            ctx.result(asset.plain);
        }
    }

    /// Whether there is such a file.
    boolean has(String path) {
        return find(path).isPresent();
    }

    /// How many files are held in memory: never more than there are, whatever is asked for.
    int held() {
        return read.size();
    }

    private Optional<Asset> find(String path) {
        Asset known = read.get(path);
        return known != null
                ? Optional.of(known)
                : load(path).map(asset -> {
                    read.put(path, asset);
                    return asset;
                });
    }

    private static Optional<Asset> load(String path) {
        String suffix = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.get(suffix);
        if (type == null || path.contains("..") || path.contains("//") || path.contains("\\")) {
            return Optional.empty();
        }
        try (InputStream in = Assets.class.getResourceAsStream("/web/" + path)) {
            return in == null ? Optional.empty() : Optional.of(asset(in.readAllBytes(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(byte[] plain, String type) throws IOException {
        boolean text = !type.startsWith("image/") || type.contains("svg");
        byte[] zipped = text && plain.length > WORTH_COMPRESSING ? gzip(plain) : new byte[0];
        return new Asset(plain, zipped, type, "\"" + hash(plain) + "\"");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /// A file and what is said of it; its bytes are never changed.
    private static final class Asset {
        private final byte[] plain;
        private final byte[] zipped;
        private final String type;
        private final String tag;

        Asset(byte[] plain, byte[] zipped, String type, String tag) {
            this.plain = plain;
            this.zipped = zipped;
            this.type = type;
            this.tag = tag;
        }
    }
}
