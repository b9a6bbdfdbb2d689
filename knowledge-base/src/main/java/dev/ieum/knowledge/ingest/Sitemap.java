package dev.ieum.knowledge.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// The addresses in a sitemap (sitemaps.org), plain or packed, of pages or of further sitemaps. Read without a document
/// type or entities, so a sitemap can neither reach files nor grow.
///
/// @param pages addresses of pages
/// @param sitemaps addresses of further sitemaps
record Sitemap(List<URI> pages, List<URI> sitemaps) {

    static final int MAX_ENTRIES = 50_000;
    static final int MAX_BYTES = 50 << 20;

    /// Whether a document looks like a sitemap rather than a page.
    static boolean isOne(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1);
        return head.contains("<urlset") || head.contains("<sitemapindex") || isPacked(bytes);
    }

    static Sitemap parse(byte[] bytes) {
        String text = new String(unpacked(bytes), StandardCharsets.UTF_8);
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        return new Sitemap(addresses(document, "url > loc"), addresses(document, "sitemap > loc"));
    }

    private static List<URI> addresses(Document document, String selector) {
        return document.select(selector).stream()
                .limit(MAX_ENTRIES)
                .map(loc -> WebAddress.parse(loc.text()))
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
