package dev.ieum.knowledge.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.parser.Parser;

/// The addresses in a sitemap (sitemaps.org), plain or packed, of pages or of further sitemaps. Read without a document
/// type or entities, so a sitemap can neither reach files nor grow.
///
/// @param pages addresses of pages
/// @param sitemaps addresses of further sitemaps
record Sitemap(List<URI> pages, List<URI> sitemaps) {

    static final int MAX_ENTRIES = 50_000;
    static final int MAX_BYTES = 50 << 20;

    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(?:urlset|sitemapindex)\\b");
    private static final Pattern INDEX = Pattern.compile("<(?:\\w+:)?sitemapindex\\b");
    private static final Pattern LOC = Pattern.compile("<(?:\\w+:)?loc\\s*>\\s*((?:<!\\[CDATA\\[)?[^<]{1,4000})</");
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)\\]\\]>");

    /// Whether a document looks like a sitemap rather than a page.
    static boolean isOne(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1);
        return ROOT.matcher(head).find() || isPacked(bytes);
    }

    static Sitemap parse(byte[] bytes) {
        String text = new String(unpacked(bytes), StandardCharsets.UTF_8);
        List<URI> addresses = addresses(text);
        return INDEX.matcher(text).find() ? new Sitemap(List.of(), addresses) : new Sitemap(addresses, List.of());
    }

    /// Read without a tree, which would be many times as large as the text.
    private static List<URI> addresses(String text) {
        return LOC.matcher(text)
                .results()
                .limit(MAX_ENTRIES)
                .map(loc -> Parser.unescapeEntities(CDATA.matcher(loc.group(1)).replaceAll("$1"), true))
                .map(WebAddress::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    private static byte[] unpacked(byte[] bytes) {
        if (!isPacked(bytes)) {
            return bytes;
        }
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacking.readNBytes(MAX_BYTES);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
