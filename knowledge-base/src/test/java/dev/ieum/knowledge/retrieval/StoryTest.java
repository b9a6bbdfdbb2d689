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
}
