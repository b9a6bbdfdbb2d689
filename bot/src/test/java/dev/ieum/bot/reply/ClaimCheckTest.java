package dev.ieum.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.bot.understanding.Term;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardKind;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.Claim;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.conversation.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 10, 0);
    private static final Vocabulary NAMES = new Vocabulary(List.of(
            new Term(TermKind.COURSE, "FL-1", "플라워 박스 만들기", "Flower box making", List.of()),
            new Term(TermKind.LOCATION, "JONGNO", "종로점", "Jongno shop", List.of()),
            new Term(TermKind.STAFF, "s1", "보라", "Bora", List.of())));
    private static final ClaimCheck CHECK = new ClaimCheck(NAMES, NOW);
    private static final Evidence PARKING = new Evidence(
            List.of(new Evidence.Passage(
                    "parking", "종로점 지하에 차량 1대를 2시간 무료로 세울 수 있어요. 그 뒤에는 10분당 1,000원이에요. 역에서 도보 4분 거리예요.")),
            List.of(),
            List.of());
    private static final Evidence SESSION = Evidence.ofRows(List.of(RowFacts.of(new RowRef("class-session", "S-1"))
            .at(LocalDateTime.of(2026, 11, 28, 14, 0))
            .length(Duration.ofMinutes(90))
            .won(107_000)
            .won(3_000)
            .people(2)
            .count(4, "자리")
            .text("플라워 박스 만들기")
            .text("종로점")
            .build()));

    private static Verdict check(String text, Evidence evidence) {
        return CHECK.check(Said.plain(text, Purpose.ANSWER), evidence);
    }

    @Test
    void bindsACopiedSentenceToItsArticle() {
        Verdict verdict = check("종로점 지하에 차량 1대를 2시간 무료로 세울 수 있어요.", PARKING);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Bound.class,
                        bound -> assertThat(bound.claims())
                                .extracting(Claim::text)
                                .contains("2시간")
                                .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"주차는 두 시간 무료예요.", "Parking is free for two hours.", "그 뒤엔 10분에 1천원이에요", "도보 4분이면 도착해요"})
    void bindsAParaphraseByItsMeaning(String text) {
        assertThat(check(text, PARKING)).isInstanceOf(Verdict.Bound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "주차는 3시간 무료예요.",
                "그 뒤에는 10분당 1,500원이에요.",
                "역에서 도보 5분 거리예요.",
                "역에서 도보 10분 거리예요.",
                "강남점에 세우세요.",
                "Parking is free for three hours.",
                "문의는 02-123-4567로 주세요.",
                "https://example.com 에서 보세요",
                "50% 할인돼요",
                "보라 선생님이 안내해요",
                "플라워 박스 만들기도 있어요",
                "쿠폰 HELLO5를 쓰세요",
                "토요일에는 무료예요"
            })
    void refusesWhatThePassageDoesNotSay(String text) {
        assertThat(check(text, PARKING)).isInstanceOf(Verdict.Unbound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11월 28일 (토) 14:00 종로점 플라워 박스 만들기 2명, 107,000원이에요.",
                "이번 주 토요일 오후 2시에 두 분, 10만 7천원이에요.",
                "This Saturday at 2 pm for two, KRW 107,000.",
                "남은 자리는 4자리예요"
            })
    void bindsRowsByTheirFields(String text) {
        assertThat(check(text, SESSION)).isInstanceOf(Verdict.Bound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11월 29일 14:00",
                "11월 28일 (일) 14:00",
                "11월 28일 15:00",
                "세 명 107,000원",
                "2명 117,000원",
                "This Sunday at 2 pm",
                "남은 자리는 5자리예요"
            })
    void refusesWhatTheRowDoesNotHold(String text) {
        assertThat(check(text, SESSION)).isInstanceOf(Verdict.Unbound.class);
    }

    @Test
    void readsCardsToo() {
        Card card = new Card(
                CardKind.BOOKING,
                "플라워 박스 만들기",
                Optional.empty(),
                List.of(new CardRow("금액", "99,000원")),
                Optional.empty(),
                List.of());

        Verdict verdict = CHECK.check(
                new Said("확인해 주세요.", Purpose.PROPOSAL, List.of(), List.of(), List.of(card), List.of()), SESSION);

        assertThat(verdict).isEqualTo(new Verdict.Unbound(List.of("99,000원")));
    }

    @Test
    void echoesTheCustomersDateButNeverTheirPrice() {
        Evidence said = new Evidence(List.of(), List.of(), List.of(new Evidence.Words(3, "12월 5일에 1,000원이라던데요")));

        assertThat(check("12월 5일 말씀이시죠?", said)).isInstanceOf(Verdict.Bound.class);
        assertThat(check("네, 1,000원이에요.", said)).isInstanceOf(Verdict.Unbound.class);
    }

    @Test
    void everyChangedNumberInACorrectReplyIsCaught() {
        List<String> correct = List.of(
                "종로점 지하에 차량 1대를 2시간 무료로 세울 수 있어요.",
                "그 뒤에는 10분당 1,000원이에요.",
                "역에서 도보 4분 거리예요.",
                "주차는 2시간 무료이고 차량 1대까지예요.",
                "11월 28일 (토) 14:00 종로점 플라워 박스 만들기 2명, 107,000원이에요.");
        Evidence all = PARKING.plus(SESSION);

        for (String text : correct) {
            assertThat(check(text, all)).as(text).isInstanceOf(Verdict.Bound.class);
            for (String changed : mutations(text, 1, 7, 100)) {
                assertThat(check(changed, all)).as(changed).isInstanceOf(Verdict.Unbound.class);
            }
        }
    }

    /// Every number of the text made as much larger.
    private static List<String> mutations(String text, int... by) {
        List<String> changed = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\d+(?:,\\d{3})*").matcher(text);
        while (matcher.find()) {
            for (int more : by) {
                long number = Long.parseLong(matcher.group().replace(",", "")) + more;
                String written = matcher.group().contains(",") ? String.format("%,d", number) : String.valueOf(number);
                changed.add(text.substring(0, matcher.start()) + written + text.substring(matcher.end()));
            }
        }
        return changed;
    }

    @Test
    void blocksNoSentenceOfTheDemoShopsOwnArticles() throws IOException {
        int sentences = 0;
        List<String> blocked = new ArrayList<>();
        for (Path file : articles()) {
            String body = Files.readString(file).replaceFirst("(?s)^---.*?\n---\n", "");
            Evidence evidence = new Evidence(
                    List.of(new Evidence.Passage(file.getFileName().toString(), body)), List.of(), List.of());
            for (String sentence : Sentences.of(body)) {
                sentences++;
                if (check(sentence, evidence) instanceof Verdict.Unbound unbound) {
                    blocked.add(sentence + " " + unbound.texts());
                }
            }
        }

        assertThat(sentences).isGreaterThan(200);
        assertThat(blocked).isEmpty();
    }

    @Test
    void catchesChangedNumbersInTheDemoShopsOwnArticles() throws IOException {
        List<String> missed = new ArrayList<>();
        for (Path file : articles()) {
            String body = Files.readString(file).replaceFirst("(?s)^---.*?\n---\n", "");
            Evidence evidence = new Evidence(
                    List.of(new Evidence.Passage(file.getFileName().toString(), body)), List.of(), List.of());
            for (String sentence : Sentences.of(body)) {
                mutations(sentence, 1).stream()
                        .filter(changed -> check(changed, evidence) instanceof Verdict.Bound)
                        .forEach(missed::add);
            }
        }

        assertThat(missed).isEmpty();
    }

    private static List<Path> articles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "hub", "src", "main", "resources", "demo", "articles"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
