package dev.ieum.bot.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Measures the parsers on public data sets and prints one line per set. The first argument is the data folder; with a
/// second argument `-v` the failures are printed too.
final class MeasureParsers {

    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2026, 11, 22, 10, 0);
    private static final Vocabulary NO_NAMES = new Vocabulary(List.of());

    private final Path folder;
    private final boolean verbose;

    private MeasureParsers(Path folder, boolean verbose) {
        this.folder = folder;
        this.verbose = verbose;
    }

    public static void main(String[] args) {
        MeasureParsers measure = new MeasureParsers(Path.of(args[0]), args.length > 1 && args[1].equals("-v"));
        measure.duckling();
        measure.recognizers();
        measure.koreanParty();
        measure.englishSlots();
        measure.news();
    }

    private void duckling() {
        Map<String, int[]> byKind = new TreeMap<>();
        for (JsonNode node : JsonLines.read(folder, "ko-time-duckling/cases.jsonl")) {
            JsonNode expected = node.get("expected");
            Optional<LocalDateTime[]> got = resolve(node.get("text").asText(), time(node.get("reference_time")));
            String start = expected.has("value")
                    ? expected.get("value").asText()
                    : expected.get("start").asText();
            String grain = expected.get("grain").asText();
            int part = expected.has("direction")
                            && expected.get("direction").asText().equals("before")
                    ? 1
                    : 0;
            boolean right = got.isPresent() && same(got.get()[part], LocalDateTime.parse(start), grain);
            if (right && expected.has("end_exclusive")) {
                LocalDateTime end =
                        LocalDateTime.parse(expected.get("end_exclusive").asText());
                LocalDateTime ours = got.get()[1];
                right = ours.equals(end)
                        || (grain.equals("minute") && ours.plusMinutes(1).equals(end))
                        || (grain.equals("hour") && ours.plusHours(1).equals(end));
            }
            count(
                    byKind,
                    expected.get("kind").asText(),
                    right,
                    node.get("text").asText() + " -> " + got.map(List::of) + " not " + expected);
        }
        print("ko-time-duckling", byKind);
    }

    /// Equal, a day standing for any of its hours and a month for any of its days where that is the source's grain.
    private static boolean same(LocalDateTime ours, LocalDateTime theirs, String grain) {
        boolean wholeDay = ours.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        return ours.equals(theirs)
                || (grain.equals("month") && YearMonth.from(ours).equals(YearMonth.from(theirs)))
                || (grain.equals("hour") && wholeDay && ours.toLocalDate().equals(theirs.toLocalDate()));
    }

    /// One value for a whole text: a day and a time together are a moment.
    private static Optional<LocalDateTime[]> resolve(String text, LocalDateTime now) {
        Optional<Value.Days> days = Optional.empty();
        Optional<Value.Hours> hours = Optional.empty();
        for (Mention mention : Parsers.read(text, NO_NAMES, now)) {
            switch (mention.value()) {
                case Value.Days value -> days = Optional.of(value);
                case Value.Hours value -> hours = Optional.of(value);
                case Value.Moment value -> {
                    return Optional.of(new LocalDateTime[] {value.at(), value.at()});
                }
                default -> {}
            }
        }
        if (days.isEmpty() && hours.isEmpty()) {
            return Optional.empty();
        }
        Value.Days day = days.orElse(new Value.Days(now.toLocalDate(), now.toLocalDate(), Grain.DAY, false));
        return Optional.of(hours.map(h -> new LocalDateTime[] {
                    day.from().atTime(h.from()),
                    h.to().getSecond() == 59
                            ? day.from().plusDays(1).atStartOfDay()
                            : day.from().atTime(h.to())
                })
                .orElseGet(() -> new LocalDateTime[] {
                    day.from().atStartOfDay(), day.to().plusDays(1).atStartOfDay()
                }));
    }

    private void recognizers() {
        Map<String, int[]> spans = new TreeMap<>();
        Map<String, int[]> dates = new TreeMap<>();
        for (JsonNode node : JsonLines.read(folder, "ko-time-recognizers/cases.jsonl")) {
            String text = node.get("text").asText();
            LocalDateTime now = node.get("reference_time").isNull() ? SOME_DAY : time(node.get("reference_time"));
            List<Mention> found = Parsers.read(text, NO_NAMES, now);
            String group = (node.get("verified").asBoolean() ? "verified " : "unverified ")
                    + node.get("module").asText().replaceAll("Extractor|Parser|Model", "");
            for (JsonNode result : node.get("results")) {
                String wanted = flat(result.get("text").asText());
                boolean hit = found.stream()
                        .anyMatch(m -> flat(m.text()).contains(wanted)
                                || (wanted.contains(flat(m.text())) && m.text().length() * 2 > wanted.length()));
                count(spans, group, hit, text + " -> " + found + " not " + wanted);
                JsonNode date = result.at("/value/FutureResolution/date");
                if (!date.isMissingNode() && node.get("verified").asBoolean()) {
                    boolean right = found.stream()
                            .anyMatch(m -> m.value() instanceof Value.Days d
                                    && d.from().toString().equals(date.asText()));
                    count(dates, "date", right, text + " -> " + found + " not " + date);
                }
            }
            if (node.get("results").isEmpty()) {
                boolean silent = found.stream().noneMatch(MeasureParsers::temporal);
                count(
                        spans,
                        (node.get("verified").asBoolean() ? "verified " : "unverified ") + "nothing",
                        silent,
                        text + " -> " + found);
            }
        }
        print("ko-time-recognizers spans", spans);
        print("ko-time-recognizers dates, verified", dates);
    }

    private void koreanParty() {
        Map<String, int[]> figures = new TreeMap<>();
        for (JsonNode node : JsonLines.read(folder, "ko-restaurant-hcn/examples.jsonl")) {
            String text = node.get("text").asText();
            List<Integer> people = people(text);
            if (node.get("party_size").isNull()) {
                count(figures, "no size", people.isEmpty(), text + " -> " + people);
            } else {
                count(figures, "size", people.contains(node.get("party_size").asInt()), text + " -> " + people);
            }
        }
        print("ko-restaurant-hcn", figures);
    }

    private static List<Integer> people(String text) {
        return Parsers.read(text, NO_NAMES, SOME_DAY).stream()
                .filter(m -> m.value() instanceof Value.Count c && c.people())
                .map(m -> ((Value.Count) m.value()).number().intValue())
                .toList();
    }

    private void englishSlots() {
        Map<String, int[]> figures = new TreeMap<>();
        for (JsonNode node : JsonLines.read(folder, "en-restaurants8k/examples.jsonl")) {
            String text = node.get("text").asText();
            List<Mention> found = new ArrayList<>(Parsers.read(text, NO_NAMES, SOME_DAY));
            String asked =
                    node.get("requested").isNull() ? "" : node.get("requested").toString();
            Bare.find(text)
                    .filter(n -> asked.contains("people"))
                    .ifPresent(n -> found.add(
                            new Mention(0, text.length(), text, People.people(n).orElseThrow())));
            Bare.findTime(text)
                    .filter(n -> asked.contains("time"))
                    .ifPresent(t -> found.add(new Mention(0, text.length(), text, t)));
            for (String slot : List.of("people", "date", "time")) {
                List<JsonNode> wanted = new ArrayList<>();
                node.get("slots").forEach(s -> {
                    if (s.get("slot").asText().equals(slot)) {
                        wanted.add(s);
                    }
                });
                Predicate<Mention> of = m -> isSlot(slot, m);
                if (wanted.isEmpty()) {
                    count(figures, slot + " none", found.stream().noneMatch(of), text + " -> " + found);
                } else {
                    boolean hit = wanted.stream()
                            .anyMatch(w -> found.stream()
                                    .filter(of)
                                    .anyMatch(m -> m.start() < w.get("end").asInt()
                                            && w.get("start").asInt() < m.end()));
                    count(figures, slot, hit, text + " -> " + found + " not " + wanted);
                }
            }
        }
        print("en-restaurants8k", figures);
    }

    private static boolean isSlot(String slot, Mention m) {
        return switch (m.value()) {
            case Value.Count c -> slot.equals("people") && c.people();
            case Value.Days d -> slot.equals("date");
            case Value.Hours h -> slot.equals("time");
            default -> false;
        };
    }

    private void news() {
        int[] counts = new int[4];
        for (JsonNode node : JsonLines.read(folder, "ko-klue-ner/examples.jsonl")) {
            String text = node.get("text").asText();
            List<Mention> found = Parsers.read(text, NO_NAMES, SOME_DAY).stream()
                    .filter(MeasureParsers::temporal)
                    .toList();
            List<JsonNode> gold = new ArrayList<>();
            node.get("entities").forEach(gold::add);
            gold.removeIf(entity ->
                    !List.of("DT", "TI", "QT").contains(entity.get("type").asText()));
            List<Mention> wrong = found.stream()
                    .filter(m -> gold.stream().noneMatch(e -> touches(m, e)))
                    .toList();
            List<JsonNode> times = gold.stream()
                    .filter(e -> !e.get("type").asText().equals("QT"))
                    .toList();
            counts[0] += found.size() - wrong.size();
            counts[1] += found.size();
            counts[2] += (int) times.stream()
                    .filter(e -> found.stream().anyMatch(m -> touches(m, e)))
                    .count();
            counts[3] += times.size();
            wrong.stream().filter(m -> verbose).forEach(m -> System.out.println("  news: " + m.text() + " in " + text));
        }
        System.out.printf(
                Locale.ROOT,
                "ko-klue-ner: %d of %d temporal mentions touch a date, time or quantity (false %.1f %%); recall of dates and times %.1f %%%n",
                counts[0],
                counts[1],
                100.0 * (counts[1] - counts[0]) / counts[1],
                100.0 * counts[2] / counts[3]);
    }

    private static boolean touches(Mention mention, JsonNode entity) {
        return entity.get("start").asInt() < mention.end()
                && mention.start() < entity.get("end").asInt();
    }

    private static boolean temporal(Mention m) {
        return m.value() instanceof Value.Days
                || m.value() instanceof Value.Hours
                || m.value() instanceof Value.Moment
                || m.value() instanceof Value.Length;
    }

    private void count(Map<String, int[]> figures, String key, boolean right, String failure) {
        int[] figure = figures.computeIfAbsent(key, k -> new int[2]);
        figure[right ? 0 : 1]++;
        if (!right && verbose) {
            System.out.println("  " + key + ": " + failure);
        }
    }

    private static void print(String set, Map<String, int[]> figures) {
        StringBuilder line = new StringBuilder(set).append(':');
        int right = 0;
        int all = 0;
        for (var figure : figures.entrySet()) {
            int sum = figure.getValue()[0] + figure.getValue()[1];
            line.append(String.format(Locale.ROOT, " %s %d/%d;", figure.getKey(), figure.getValue()[0], sum));
            right += figure.getValue()[0];
            all += sum;
        }
        System.out.println(line + String.format(Locale.ROOT, " all %.1f %%", 100.0 * right / all));
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s,.]+", "");
    }

    private static LocalDateTime time(JsonNode node) {
        return LocalDateTime.parse(node.asText().substring(0, 19));
    }
}
