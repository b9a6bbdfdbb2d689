package dev.ieum.bot.understanding;

import dev.ieum.bot.understanding.Intent.Talk;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads messages. Thread-safe; made anew when the shop's vocabulary changes.
public final class Understanding {

    /// So many syllables of the other language are a sigh: 아, I want to cancel.
    private static final int A_SIGH = 2;

    private static final double POSSIBLE = 0.12;
    private static final double LIKELY = 0.38;
    private static final double SURE = 0.5;
    private static final double VERY_SURE = 0.8;
    private static final Pattern HANGUL = Pattern.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]");
    private static final String QUESTION = "question";
    private static final String TALK = "talk";

    private final Vocabulary vocabulary;
    private final Classifier classifier;
    private final Map<String, Skill> skills;

    /// @param skills by tool name
    public Understanding(Vocabulary vocabulary, Map<String, Skill> skills) {
        this.vocabulary = vocabulary;
        this.skills = Map.copyOf(skills);
        List<Classifier.Example> all = new ArrayList<>(Examples.general());
        skills.forEach((tool, skill) -> skill.examples().forEach(text -> all.add(new Classifier.Example(tool, text))));
        classifier = new Classifier(all);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// @param locale the speaker's language, for messages that have none
    /// @param now the moment in the shop's zone
    public Reading read(String text, String locale, Asked asked, LocalDateTime now) {
        String meant = Casual.inFull(Keyboard.corrected(text.strip()));
        List<Mention> mentions = Parsers.read(meant, vocabulary, now);
        Reading reading = new Reading(meant, language(meant, locale), mentions, new Intent.Unclear());
        return reading.as(intent(reading, asked));
    }

    /// The language that a message is written in; `locale` where it has no words.
    public static String language(String text, String locale) {
        long hangul = HANGUL.matcher(text).results().count();
        if (hangul > A_SIGH || (hangul > 0 && !EnglishWords.speaks(text))) {
            return "ko";
        }
        if (hangul > 0) {
            return EnglishWords.count(text) > A_SIGH || locale.startsWith("en") ? "en" : "ko";
        }
        return locale.startsWith("en") || EnglishWords.speaks(text) ? "en" : "ko";
    }

    private Intent intent(Reading reading, Asked asked) {
        String text = reading.text();
        if (Signals.abuse(text)) {
            return new Intent.Abuse();
        }
        if (Signals.person(text)) {
            return new Intent.Person();
        }
        if (asked.proposal() || asked.task().isPresent()) {
            Optional<Intent> inTask = inTask(reading, asked);
            if (inTask.isPresent()) {
                return inTask.get();
            }
        }
        Optional<Talk> talk = Signals.talk(text);
        if (talk.isPresent()) {
            return new Intent.SmallTalk(talk.get());
        }
        if (Signals.yes(text) && (asked.proposal() || !Signals.wish(text))) {
            return new Intent.Yes();
        }
        if (Signals.no(text)) {
            return new Intent.No();
        }
        return Signals.noise(text) ? new Intent.Unclear() : classified(reading);
    }

    /// What a message means while a task is open.
    private Optional<Intent> inTask(Reading reading, Asked asked) {
        String text = reading.text();
        boolean value = asked.slot().flatMap(slot -> slot.find(reading, true)).isPresent();
        boolean anyValue =
                hasSlotValue(reading) || PersonNames.find(reading, false).isPresent();
        if (asked.proposal() && Signals.yes(text) && !anyValue) {
            return Optional.of(new Intent.Yes());
        }
        if (!Signals.unwanted(text).isEmpty()) {
            return Optional.of(new Intent.Correction());
        }
        if (Signals.no(text)) {
            return Optional.of(new Intent.No());
        }
        boolean asks = asksSomething(reading) && !Signals.asksIfPossible(text);
        if (Signals.startsWithNo(text) && !anyValue && !asks) {
            return Optional.of(new Intent.No());
        }
        if (anyValue && Signals.correction(text) && !asks) {
            return Optional.of(new Intent.Correction());
        }
        if (Signals.cancel(text) && !numbered(reading)) {
            return Optional.of(new Intent.Cancel());
        }
        if (asked.slot().isPresent() && !value && Signals.unsure(text)) {
            return Optional.of(new Intent.Unclear());
        }
        Optional<String> other = bestTool(reading, VERY_SURE)
                .filter(tool -> !tool.equals(asked.task().orElse("")));
        if (value && (other.isEmpty() || !asks) && (!asks || !asksPolicy(reading))) {
            return Optional.of(new Intent.Reply());
        }
        return anyValue && !asksSomething(reading) && other.isEmpty()
                ? Optional.of(new Intent.Reply())
                : Optional.empty();
    }

    private static boolean numbered(Reading reading) {
        return reading.mentions().stream().anyMatch(mention -> mention.value() instanceof Value.RowNumber);
    }

    private static boolean hasSlotValue(Reading reading) {
        return reading.mentions().stream().anyMatch(mention -> switch (mention.value()) {
            case Value.Days d -> true;
            case Value.Hours h -> true;
            case Value.Moment m -> true;
            case Value.Count c -> c.people();
            case Value.Named n -> n.kind() == TermKind.COURSE || n.kind() == TermKind.LOCATION;
            case Value.Phone p -> true;
            case Value.RowNumber n -> true;
            case Value.Length l -> false;
            case Value.Money m -> false;
            case Value.Percent p -> false;
            case Value.Email e -> false;
            case Value.Url u -> false;
        });
    }

    private static boolean asksSomething(Reading reading) {
        return Questions.asks(reading.text());
    }

    private boolean asksPolicy(Reading reading) {
        return Questions.asks(reading.text())
                && classifier.classify(delexicalised(reading)).getOrDefault(QUESTION, 0.0) > SURE;
    }

    private Intent classified(Reading reading) {
        String tagged = delexicalised(reading);
        Map<String, Double> scores = classifier.classify(tagged);
        Optional<String> certain = skills.entrySet().stream()
                .filter(entry -> entry.getValue().certain(reading.text(), tagged, values(reading)))
                .map(Map.Entry::getKey)
                .max(Comparator.comparingDouble((String name) -> scores.getOrDefault(name, 0.0)));
        if (certain.isPresent()) {
            return new Intent.Task(certain.get());
        }
        Optional<String> tool = best(scores, reading);
        double likeness = tool.map(name -> scores.getOrDefault(name, 0.0)).orElse(0.0);
        if (likeness >= LIKELY && likeness >= scores.getOrDefault(QUESTION, 0.0)) {
            return new Intent.Task(tool.orElseThrow());
        }
        if (likeness >= POSSIBLE && values(reading) >= 2 && !Questions.asks(reading.text())) {
            return new Intent.Task(tool.orElseThrow());
        }
        return scores.getOrDefault(TALK, 0.0) >= SURE ? new Intent.SmallTalk(Talk.OTHER) : new Intent.Question();
    }

    private Optional<String> bestTool(Reading reading, double least) {
        Map<String, Double> scores = classifier.classify(delexicalised(reading));
        return best(scores, reading).filter(tool -> scores.getOrDefault(tool, 0.0) >= least);
    }

    /// How many kinds of values are said.
    private static long values(Reading reading) {
        return reading.mentions().stream()
                .map(mention -> tag(mention.value()))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .count();
    }

    /// The likeliest tool whose cues are there.
    private Optional<String> best(Map<String, Double> scores, Reading reading) {
        long values = values(reading);
        return scores.entrySet().stream()
                .filter(entry -> skills.containsKey(entry.getKey()))
                .filter(entry ->
                        skills.getOrDefault(entry.getKey(), Skill.of(List.of())).plausible(reading.text(), values))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /// The words with every value replaced by the name of its kind, so that a few examples stand for every shop.
    private static String delexicalised(Reading reading) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Mention mention : reading.mentions()) {
            String tag = tag(mention.value());
            if (mention.start() >= at && !tag.isEmpty()) {
                out.append(reading.text(), at, mention.start())
                        .append(' ')
                        .append(tag)
                        .append(' ');
                at = mention.end();
            }
        }
        return Signals.withoutGreeting(out.append(reading.text().substring(at)).toString());
    }

    private static String tag(Value value) {
        return switch (value) {
            case Value.Days d -> "<date>";
            case Value.Moment m -> "<date>";
            case Value.Hours h -> "<time>";
            case Value.Count c -> c.people() ? "<people>" : Ages.UNITS.contains(c.unit()) ? "<age>" : "";
            case Value.Named n ->
                switch (n.kind()) {
                    case COURSE -> "<course>";
                    case PRODUCT -> "<product>";
                    case LOCATION -> "<place>";
                    case STAFF, COUPON, STATUS -> "";
                };
            case Value.Phone p -> "<phone>";
            case Value.RowNumber n -> n.number().startsWith("B") ? "<booking>" : "<number>";
            case Value.Length l -> "";
            case Value.Money m -> "<money>";
            case Value.Percent p -> "";
            case Value.Email e -> "";
            case Value.Url u -> "";
        };
    }
}
