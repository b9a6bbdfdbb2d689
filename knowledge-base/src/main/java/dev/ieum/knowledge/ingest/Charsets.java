package dev.ieum.knowledge.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds out in which charset Korean and English texts were written. A byte order mark wins. Then UTF-8, when the bytes
/// are valid UTF-8 beyond ASCII: text in another charset practically never is, whatever a header claims. Then what was
/// declared, then CP949, which includes EUC-KR.
final class Charsets {

    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final List<String> KOREAN_NAMES = List.of(
            "euc-kr",
            "euckr",
            "euc_kr",
            "cp949",
            "ms949",
            "x-windows-949",
            "windows-949",
            "ks_c_5601-1987",
            "ksc5601",
            "uhc");

    private Charsets() {}

    /// @param text the characters
    /// @param broken how many of them could not be read and stand as U+FFFD
    record Decoded(String text, Charset charset, long broken) {}

    /// @param declared charset names that a header or the text itself claims, the more trustworthy first
    static Decoded decode(byte[] bytes, List<String> declared) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return lenient(bytes, marked.get());
        }
        List<Charset> candidates = new ArrayList<>();
        if (hasNonAscii(bytes)) {
            candidates.add(StandardCharsets.UTF_8);
        }
        declared.forEach(name -> find(name).ifPresent(candidates::add));
        candidates.add(StandardCharsets.UTF_8);
        candidates.add(KOREAN);
        for (Charset candidate : candidates) {
            Optional<String> text = strict(bytes, candidate);
            if (text.isPresent()) {
                return new Decoded(text.get(), candidate, 0);
            }
        }
        return candidates.stream()
                .map(candidate -> lenient(bytes, candidate))
                .min((one, other) -> Long.compare(one.broken(), other.broken()))
                .orElseThrow();
    }

    /// The charset of that name; EUC-KR and its kin are read as CP949.
    static Optional<Charset> find(String name) {
        String plain = name.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        if (KOREAN_NAMES.contains(plain)) {
            return Optional.of(KOREAN);
        }
        try {
            return plain.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNonAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(withoutMark(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] bytes, Charset charset) {
        String text = withoutMark(new String(bytes, charset));
        return new Decoded(text, charset, text.chars().filter(c -> c == 0xFFFD).count());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
