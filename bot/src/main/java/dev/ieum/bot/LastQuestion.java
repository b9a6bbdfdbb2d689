package dev.ieum.bot;

import dev.ieum.bot.understanding.Leaning;
import dev.ieum.bot.understanding.Mention;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.SlotKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The last question, asked on with other words.
final class LastQuestion {

    private static final Pattern ABOUT_MONEY =
            Pattern.compile("얼마(?!나)|[원돈]|가격|비싸|싸|무료|할인|how much|price|cost|free", Pattern.CASE_INSENSITIVE);

    /// 배송비 얼마고 얼마나 걸려요 asks how long the delivery takes, not the fee.
    private static final Pattern FEE = Pattern.compile("(?<=[가-힣]{2})(?:비용?|료|요금)$");

    private final Function<String, Reading> read;
    private final String question;

    /// @param question empty where there was none
    LastQuestion(Function<String, Reading> read, String question) {
        this.read = read;
        this.question = question;
    }

    /// With these values instead of its own.
    Reading with(Reading reading, Map<String, String> said) {
        Reading last = read.apply(question);
        String text = last.text();
        String words = reading.mentions().stream()
                .filter(mention -> Topic.KINDS.values().stream().anyMatch(kind -> kind.says(mention.value())))
                .map(Mention::text)
                .distinct()
                .collect(Collectors.joining(" "));
        for (String slot : said.keySet()) {
            SlotKind kind = Topic.KINDS.getOrDefault(slot, SlotKind.TEXT);
            Optional<String> before = last.mentions().stream()
                    .filter(mention -> kind.says(mention.value()))
                    .map(Mention::text)
                    .findFirst();
            if (before.isPresent() && text.contains(before.get())) {
                return read.apply(text.replace(before.get(), words));
            }
        }
        return read.apply(words + " " + text);
    }

    /// What it was about, and what is asked of it now, where nothing has a name: 선물권 있나요? and then 얼마예요?
    Optional<FollowUps.Whole> findContinued(Reading reading) {
        if (question.isEmpty() || question.equals(reading.text())) {
            return Optional.empty();
        }
        String about = subject(reading.text());
        return Optional.of(
                FollowUps.Whole.same(read.apply(about + " " + reading.text()).asks()));
    }

    private String subject(String text) {
        String subject = Leaning.subject(question);
        if (subject.isEmpty()) {
            return question;
        }
        return ABOUT_MONEY.matcher(text).find() ? subject : FEE.matcher(subject).replaceFirst("");
    }
}
