package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.StoredPassage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a passage as bytes for the index and reads it back.
final class PassageCodec {
    private PassageCodec() {}

    static byte[] encode(StoredPassage passage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(passage.text().length() * 3 + 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Citation citation = passage.citation();
            PassageRef ref = citation.passage();
            text(out, passage.id());
            text(out, ref.article());
            out.writeInt(ref.version());
            out.writeInt(ref.start());
            out.writeInt(ref.end());
            text(out, citation.locale());
            text(out, citation.title());
            text(out, citation.heading());
            text(out, citation.url().orElse(""));
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, citation.updatedAt()));
            text(out, passage.text());
            out.writeInt(passage.variants().size());
            for (String variant : passage.variants()) {
                text(out, variant);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    static StoredPassage decode(byte[] bytes, int offset, int length) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            String id = text(in);
            PassageRef ref = new PassageRef(text(in), in.readInt(), in.readInt(), in.readInt());
            String locale = text(in);
            String title = text(in);
            String heading = text(in);
            String url = text(in);
            Instant updatedAt = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
            Optional<String> link = url.isEmpty() ? Optional.empty() : Optional.of(url);
            Citation citation = new Citation(ref, locale, title, heading, link, updatedAt);
            String text = text(in);
            List<String> variants = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                variants.add(text(in));
            }
            return new StoredPassage(id, citation, variants, text);
        } catch (IOException broken) {
            throw new UncheckedIOException("an index entry cannot be read", broken);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
