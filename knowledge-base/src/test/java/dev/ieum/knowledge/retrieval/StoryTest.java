package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
    private static final String CHATTER =
            "어제 친구와 저녁을 먹고 집에 오는 길에 비가 많이 와서 우산을 썼는데도 옷이 다 젖었어요. " + "그래서 오늘은 감기 기운이 있어 집에서 따뜻한 차를 마시며 쉬고 있답니다. ";

    @TempDir
    private Path folder;

    @Test
    void shortMessageShouldBeReadAsOneQuestion() {
        assertThat(Story.parts("주차 되나요? 배송비는 얼마인가요?")).containsExactly("주차 되나요? 배송비는 얼마인가요?");
    }

    @Test
    void longMessageShouldBeReadInABoundedNumberOfParts() {
        assertThat(Story.parts(CHATTER.repeat(100))).hasSizeBetween(10, Story.MAX_PARTS);
        assertThat(Story.parts("차. ".repeat(2_000))).hasSizeBetween(10, Story.MAX_PARTS);
        assertThat(Story.parts("가".repeat(6_000))).hasSize(1);
        assertThat(Story.parts("?!… ".repeat(1_000))).isNotEmpty();
    }

    @Test
    void noWordShouldBeLostBetweenParts() {
        String text = CHATTER.repeat(5) + "주차 되나요?";

        assertThat(String.join("", Story.parts(text)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void everythingThatAStoryAsksShouldBeFoundAmongWhatItOnlyMentions() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.reconcile(each -> Stream.of(
                            Passages.korean("parking", "주차 안내", "건물 지하에 차량 1대를 2시간까지 무료로 댈 수 있습니다."),
                            Passages.korean("refund", "환불 기한", "수업 3일 전까지 취소하면 전액을 돌려드립니다."),
                            Passages.korean("umbrella", "우산 향수 만들기", "비 오는 날의 우산 같은 향을 만드는 수업입니다."),
                            Passages.korean("tea", "차 시음회", "따뜻한 차를 마시는 모임이 저녁에 있습니다."),
                            Passages.korean("shipping", "배송비", "배송비는 3,000원입니다."),
                            Passages.korean("gift", "선물 포장", "선물 상자에 담아 드립니다."))
                    .map(Passages::article)
                    .forEach(each));
            String story = CHATTER + "그래서 수업 환불이 되는지, 환불 기한이 언제까지인지 먼저 알고 싶습니다. " + CHATTER
                    + "갈 수 있게 되면 차를 가져갈 텐데 주차 안내를 해 주실 수 있나요? " + CHATTER;

            List<String> found = index.search(new Question(story, "ko", 6)).findings().stream()
                    .map(Finding::citation)
                    .map(citation -> citation.passage().article())
                    .toList();

            assertThat(found.subList(0, 4)).contains("parking", "refund");
            assertThat(found).doesNotHaveDuplicates();
        }
    }

    @Test
    void storyBeyondTheLimitShouldBeReadToTheLimit() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.reconcile(
                    each -> each.accept(Passages.article(Passages.korean("parking", "주차 안내", "지하에 댈 수 있습니다."))));

            assertThat(index.search(new Question("주차 되나요? ".repeat(5_000), "ko", 3))
                            .findings())
                    .hasSize(1);
            assertThat(index.search(new Question("😀 ".repeat(2_500), "ko", 3)).findings())
                    .isEmpty();
        }
    }

    @Test
    void articleWithTheStorysNeighbouringWordsShouldStandAboveOnesWithTheSameWordsApart() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            String apart = "The debit desk is open daily. A card is needed at the door. Every dispute of neighbours is"
                    + " heard. Each transaction in the canteen is in cash. Your statement to the press is welcome.";
            String together = "We look into every debit card dispute. A debit card transaction on your card statement"
                    + " can be refused within 60 days.";
            index.reconcile(each -> Stream.of(
                            Passages.english("apart-1", "House rules", apart),
                            Passages.english("apart-2", "Opening hours", apart),
                            Passages.english("together", "When something is wrong", together))
                    .map(Passages::article)
                    .forEach(each));
            String story = "I was on holiday with my sister and did not look at any letters for weeks. "
                    + "There is a debit card transaction on my card statement that I do not know. "
                    + "My sister says that she once had a debit card dispute as well and that it took long. "
                    + "I have the debit card in my purse and nobody else has it. "
                    + "The card statement came on Monday and the debit card transaction is at the bottom of it. "
                    + "I would like to start a debit card dispute about this debit card transaction today. "
                    + "The weather was good and the sea was warm, so I was in a good mood until now.";

            assertThat(articles(index, story, "en")).startsWith("together");
        }
    }

    @Test
    void letterShouldBeAnsweredByWhatItAsksNotByWhatItTells() {
        try (PassageIndex index = PassageIndex.open(folder)) {
            index.reconcile(each -> Stream.of(
                            Passages.korean("parking", "주차 안내", "건물 지하에 차량 1대를 2시간까지 무료로 댈 수 있습니다."),
                            Passages.korean("umbrella", "우산 향수 만들기", "비 오는 날의 우산 같은 향을 만드는 수업입니다."),
                            Passages.korean("tea", "차 시음회", "따뜻한 차를 마시는 모임이 저녁에 있습니다."),
                            Passages.korean("gift", "선물 포장", "선물 상자에 담아 드립니다."))
                    .map(Passages::article)
                    .forEach(each));

            String letter = CHATTER + "지난 주말에는 동생과 산에 올라 단풍을 보았고 내려오는 길에 국수를 먹었습니다. "
                    + "어머니는 올해도 김장을 하시겠다며 배추를 서른 포기나 들여놓으셨어요. "
                    + "회사에서는 새 팀장님이 오셔서 자리를 모두 바꾸었고 저는 창가로 옮겼습니다. "
                    + "그래서 이번 달에는 오랜만에 마음이 편안합니다. 지하에 주차도 할 수 있는지 궁금합니다. "
                    + "친구는 요즘 그림을 배우러 다닌다는데 저도 무언가 배워 보고 싶은 마음이 듭니다. "
                    + "막내는 시험이 끝나서 하루 종일 잠만 자고 강아지는 그 옆에서 떠날 줄을 모릅니다. "
                    + "아버지는 낚시를 가셨다가 빈손으로 돌아오시고는 하루 종일 바람 탓만 하셨습니다. "
                    + "저는 그 곁에서 귤을 까먹으며 오래된 영화를 두 편이나 보았고 밤늦게야 잠이 들었습니다. 다들 건강하세요. ";

            assertThat(letter).hasSizeGreaterThan(Story.FROM);
            assertThat(articles(index, letter, "ko")).startsWith("parking");
        }
    }

    @Test
    void wordsOfAStoryShouldBeCountedWithoutMinorOnes() {
        List<Word> sentence = Stream.of("the", "green", "card", "of", "the", "green", "bank")
                .map(word -> new Word(word, WordKinds.ofLatin(word)))
                .toList();
        StoryWords words = StoryWords.of(List.of(sentence, List.of()));

        assertThat(words.said(Forward.hash("green"))).isEqualTo(2);
        assertThat(words.said(Forward.hash("the"))).isZero();
        assertThat(words.said(Forward.hash("house"))).isZero();
        assertThat(words.pairs()).isEqualTo(3);
    }

    @Test
    void pairShouldBeCountedInEitherOrderAndAcrossOneWord() {
        StoryWords words = StoryWords.of(
                List.of(List.of(new Word("card", Word.Kind.FOREIGN), new Word("green", Word.Kind.FOREIGN))));

        assertThat(count(words, "green", "the", "old", "card")).isEqualTo(1);
        assertThat(count(words, "green", "new", "old", "card")).isZero();
        assertThat(count(words, "card", "card")).isZero();
    }

    private static int count(StoryWords words, String... text) {
        int[] counts = new int[words.pairs()];
        words.count(StoryWords.telling(Stream.of(text).mapToInt(Forward::hash).toArray()), 1, counts);
        return counts[0];
    }

    private static List<String> articles(PassageIndex index, String story, String locale) {
        return index.search(new Question(story, locale, 6)).findings().stream()
                .map(finding -> finding.citation().passage().article())
                .toList();
    }
}
