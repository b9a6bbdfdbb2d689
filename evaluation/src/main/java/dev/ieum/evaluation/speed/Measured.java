package dev.ieum.evaluation.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/// Numbers and histograms (in microseconds) that one JVM measured and another one reports. Not thread-safe.
final class Measured {

    /// What the line with the measurements begins with.
    static final String MARK = "measured: ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, Histogram> histograms = new LinkedHashMap<>();

    void number(String name, double value) {
        numbers.put(name, value);
    }

    double number(String name) {
        Double value = numbers.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " was not measured");
        }
        return value;
    }

    void histogram(String name, Histogram micros) {
        histograms.put(name, micros);
    }

    Histogram histogram(String name) {
        Histogram micros = histograms.get(name);
        if (micros == null) {
            throw new IllegalStateException(name + " was not measured");
        }
        return micros;
    }

    Map<String, Double> numbers() {
        return numbers;
    }

    Map<String, Histogram> histograms() {
        return histograms;
    }

    /// Prints everything for a reader, and in one line for [#read].
    void print(PrintStream out) {
        numbers.forEach((name, value) -> out.printf(Locale.ROOT, "%-40s %,.2f%n", name, value));
        histograms.forEach((name, micros) -> out.printf(
                Locale.ROOT,
                "%-40s p50 %,d µs, p99 %,d µs, p99.9 %,d µs, most %,d µs (%,d)%n",
                name,
                micros.getValueAtPercentile(50),
                micros.getValueAtPercentile(99),
                micros.getValueAtPercentile(99.9),
                micros.getMaxValue(),
                micros.getTotalCount()));
        ObjectNode root = JSON.createObjectNode();
        ObjectNode values = root.putObject("numbers");
        numbers.forEach(values::put);
        ObjectNode times = root.putObject("micros");
        histograms.forEach((name, micros) -> {
            ByteBuffer encoded = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
            int length = micros.encodeIntoCompressedByteBuffer(encoded);
            byte[] bytes = new byte[length];
            encoded.get(0, bytes);
            times.put(name, Base64.getEncoder().encodeToString(bytes));
        });
        out.println(MARK + root);
    }

    /// Reads what another JVM has printed.
    ///
    /// @throws IllegalStateException if there are no measurements in it
    static Measured read(String printed) {
        String line = printed.lines()
                .filter(found -> found.startsWith(MARK))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("nothing was measured:\n" + printed));
        try {
            JsonNode root = JSON.readTree(line.substring(MARK.length()));
            Measured measured = new Measured();
            root.path("numbers")
                    .properties()
                    .forEach(entry ->
                            measured.number(entry.getKey(), entry.getValue().asDouble()));
            for (Map.Entry<String, JsonNode> entry : root.path("micros").properties()) {
                byte[] bytes = Base64.getDecoder().decode(entry.getValue().asText());
                measured.histogram(entry.getKey(), Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 1));
            }
            return measured;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (DataFormatException broken) {
            throw new IllegalStateException("the measurements cannot be read", broken);
        }
    }
}
