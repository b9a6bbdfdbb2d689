package dev.ieum.knowledge.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table of questions and answers, separated by commas, semicolons or tabs. The first row names the columns in
/// English or Korean; without names the columns are question, answer and variants.
final class CsvFile {

    private static final List<String> UNNAMED = List.of("question", "answer", "variants");

    private final TableCollector collector;
    private final String place;
    private final String text;
    /// Where each line begins.
    private final int[] lines;
    private final CSVFormat format;
    private List<String> header = List.of();

    private CsvFile(String place, String stem, String text) {
        this.place = place;
        this.collector = new TableCollector(place, stem);
        this.text = text;
        this.lines = lines(text);
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text.lines().findFirst().orElse("")))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
    }

    static Harvest read(String place, String stem, String text) {
        CsvFile file = new CsvFile(place, stem, text.replace("\r\n", "\n").replace('\r', '\n'));
        if (text.isBlank()) {
            return Harvest.failed(Problem.of(place, Kind.EMPTY));
        }
        int line = 1;
        while (line <= file.lines.length && !file.collector.isFull()) {
            line = file.readFrom(line);
        }
        return file.collector.harvest();
    }

    /// The separator that finds the column names; failing that a tab, which prose never has, or else the
    /// more frequent one.
    private static char delimiter(String firstLine) {
        for (char candidate : new char[] {',', ';', '\t'}) {
            List<String> names = Arrays.stream(firstLine.split(Pattern.quote(String.valueOf(candidate))))
                    .map(name -> columnName(name.replace("\"", "")))
                    .toList();
            if (names.stream().anyMatch(ArticleFields.TITLE::contains)
                    && names.stream().anyMatch(ArticleFields.BODY::contains)) {
                return candidate;
            }
        }
        if (firstLine.indexOf('\t') >= 0) {
            return '\t';
        }
        return count(firstLine, ';') > count(firstLine, ',') ? ';' : ',';
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /// Reads rows from `first` on; returns the line to go on with after a row whose quotes never close, so that one
    /// broken row does not swallow the ones below.
    private int readFrom(int first) {
        int rowStart = first;
        try (CSVParser parser = CSVParser.parse(from(first), format)) {
            for (CSVRecord row : parser) {
                row(rowStart(rowStart), row);
                rowStart = first + (int) parser.getCurrentLineNumber();
                if (collector.isFull()) {
                    break;
                }
            }
            return lines.length + 1;
        } catch (UncheckedIOException | IOException e) {
            int broken = rowStart(rowStart);
            collector.problem(Problem.atLine(place, broken, Kind.OPEN_QUOTE));
            return broken + 1;
        }
    }

    /// The first line from `line` on that is not empty, because the parser passes over empty ones.
    private int rowStart(int line) {
        int at = line;
        while (at < lines.length && text.substring(lines[at - 1], lines[at]).isBlank()) {
            at++;
        }
        return at;
    }

    private StringReader from(int line) throws IOException {
        StringReader rest = new StringReader(text);
        rest.skip(lines[line - 1]);
        return rest;
    }

    private static int[] lines(String text) {
        IntStream.Builder starts = IntStream.builder();
        for (int at = 0; at < text.length(); at++) {
            starts.add(at);
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
        }
        return starts.build().toArray();
    }

    private void row(int line, CSVRecord row) {
        List<String> cells = new ArrayList<>(row.toList());
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        if (cells.isEmpty()) {
            return;
        }
        if (header.isEmpty() && isHeader(line, cells)) {
            return;
        }
        if (cells.size() > header.size()) {
            collector.problem(Problem.atLine(
                    place, line, Kind.RAGGED_ROW, String.valueOf(cells.size()), String.valueOf(header.size())));
            return;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                fields.put(header.get(i), cells.get(i).strip());
            }
        }
        collector.entry(line, fields);
    }

    private boolean isHeader(int line, List<String> cells) {
        List<String> names = cells.stream().map(CsvFile::columnName).toList();
        boolean question = names.stream().anyMatch(ArticleFields.TITLE::contains);
        boolean answer = names.stream().anyMatch(ArticleFields.BODY::contains);
        if (question && answer) {
            header = names;
            return true;
        }
        header = UNNAMED;
        if (question || answer) {
            collector.problem(Problem.atLine(place, line, Kind.NO_COLUMNS, String.join(", ", cells)));
            return true;
        }
        return false;
    }

    private static String columnName(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
