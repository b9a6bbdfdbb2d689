package dev.ieum.knowledge.ingest;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads web addresses as pages write them and brings them into one canonical form (RFC 3986 §6.2.2, §6.2.3):
/// lower-case scheme and host, no default port, no fragment, no user, dots resolved, parameters that only track
/// visitors dropped, the rest sorted.
final class WebAddress {

    static final int MAX_LENGTH = 1_000;

    private static final Pattern TRACKING = Pattern.compile(
            "(utm_[a-z_]+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|n_(media|query|rank|ad|ad_group|keyword.*|campaign_type)|napm"
                    + "|phpsessid|jsessionid|sid|sessionid|session_id|aspsessionid.*|cfid|cftoken|_ga|ref_src|spm)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION_IN_PATH = Pattern.compile(";jsessionid=[^/?#]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY =
            Pattern.compile("\\A([A-Za-z][A-Za-z0-9+.-]*:)?//[^/?]*|\\A[A-Za-z][A-Za-z0-9+.-]*:");
    private static final String KEPT = "!$&'()*+,;=:@/?-._~%[]";

    private WebAddress() {}

    /// The canonical form of an absolute http or https address; empty for everything else.
    static Optional<URI> parse(String address) {
        String plain = address.strip();
        if (plain.isEmpty() || plain.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return canonical(new URI(escaped(plain)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<URI> resolve(String base, String address) {
        try {
            return parse(
                    new URI(escaped(base)).resolve(escaped(address.strip())).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> canonical(URI uri) throws URISyntaxException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = host(uri);
        if (!(scheme.equals("http") || scheme.equals("https")) || host.isEmpty()) {
            return Optional.empty();
        }
        int port = uri.getPort();
        boolean usual = port == -1 || (scheme.equals("http") && port == 80) || (scheme.equals("https") && port == 443);
        URI resolved = uri.normalize();
        String path = resolved.getRawPath() == null || resolved.getRawPath().isEmpty() ? "/" : resolved.getRawPath();
        path = SESSION_IN_PATH
                .matcher(path.replaceAll("^(/\\.\\.)+(?=/|$)", ""))
                .replaceAll("");
        String query = query(resolved.getRawQuery());
        String text = scheme + "://" + host + (usual ? "" : ":" + port) + (path.isEmpty() ? "/" : path)
                + (query.isEmpty() ? "" : "?" + query);
        return Optional.of(new URI(text));
    }

    private static String host(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (uri.getHost() != null) {
            return uri.getHost().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        }
        // java.net.URI knows no host with Hangul in it: such names are registered in their ASCII form.
        String name = authority.replaceAll("^.*@", "").replaceAll(":\\d*$", "");
        if (name.isEmpty() || name.contains("%")) {
            return "";
        }
        return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    }

    private static String query(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        return Arrays.stream(raw.split("&"))
                .filter(pair -> !pair.isEmpty())
                .filter(pair -> !TRACKING.matcher(pair.replaceAll("=.*", "")).matches())
                .sorted(Comparator.naturalOrder())
                .distinct()
                .collect(Collectors.joining("&"));
    }

    /// Percent-encodes what pages write raw: blanks, Hangul, quotes.
    private static String escaped(String address) {
        int hash = address.indexOf('#');
        String plain = (hash < 0 ? address : address.substring(0, hash))
                .replace('\\', '/')
                .replaceAll("[\\t\\n\\r]", "");
        int path = pathStart(plain);
        StringBuilder text = new StringBuilder(plain.substring(0, path));
        plain.substring(path).codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0)) {
                text.appendCodePoint(c);
            } else {
                for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%').append("%02X".formatted(one & 0xFF));
                }
            }
        });
        return text.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static int pathStart(String address) {
        Matcher authority = AUTHORITY.matcher(address);
        return authority.find() ? authority.end() : 0;
    }
}
