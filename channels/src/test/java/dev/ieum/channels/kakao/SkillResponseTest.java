package dev.ieum.channels.kakao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.InlineAnswer;
import dev.ieum.channels.InlineChannel.Rendered;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardKind;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.MessageId;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.StaffMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillResponseTest {
    private static final InlineAnswer.Links LINKS = new InlineAnswer.Links("", "", "브라우저에서", "이어서", "더 보기");
    private static final InlineAnswer.Links RESUME =
            new InlineAnswer.Links("https://chat.example", "https://chat.example/continue#k", "브라우저에서", "이어서", "더 보기");

    @Test
    void wordsShouldBeASimpleTextWithQuickReplies() {
        JsonNode json = render(List.of(bot(new Said(
                "주차는 2시간 무료예요.",
                Purpose.ANSWER,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Choice("상담원 연결", new Action.Handoff()))))));

        assertThat(json.at("/template/outputs/0/simpleText/text").asText()).isEqualTo("주차는 2시간 무료예요.");
        assertThat(json.at("/template/quickReplies/0/extra/ieum/type").asText()).isEqualTo("handoff");
    }

    @Test
    void proposalShouldBeAnItemCardWithItsButtons() {
        Card card = card(
                List.of(new Choice("예약 확정", new Action.Confirm("p-1")), new Choice("취소", new Action.Cancel("p-1"))));

        JsonNode json = render(List.of(bot(said("예약할까요?", List.of(card)))));

        JsonNode item = json.at("/template/outputs/1/itemCard");
        assertThat(item.at("/itemList/0/description").asText()).isEqualTo("11월 28일 (토) 오후 2:00");
        assertThat(item.at("/buttons/0/extra/ieum/proposal").asText()).isEqualTo("p-1");
    }

    @Test
    void severalSessionsShouldBeAList() {
        List<Card> cards = IntStream.range(0, 4)
                .mapToObj(i -> card(List.of(new Choice("이 시간으로", new Action.Pick("session", "S-" + i)))))
                .toList();

        JsonNode json = render(List.of(bot(said("이런 수업이 있어요.", cards))));

        assertThat(json.at("/template/outputs/1/listCard/items").size()).isEqualTo(4);
        assertThat(json.at("/template/outputs/1/listCard/items/3/extra/ieum/value")
                        .asText())
                .isEqualTo("S-3");
    }

    @Test
    void staffShouldBeNamedAndTheThreadContinuedInTheBrowser() {
        Message staff = message(
                new Author.Staff(new StaffMember("st-1", "미소")), Said.plain("견적 보내 드렸어요.", Purpose.SPOKEN), List.of());

        JsonNode json = Dialect.check(Skill.CHANNEL
                .render(Skill.fixture("typed"), new InlineAnswer.Messages(List.of(staff), RESUME))
                .body());

        assertThat(json.toString()).contains("[미소] 견적 보내 드렸어요.");
        assertThat(json.at("/template/outputs/0/textCard/buttons/0/webLinkUrl").asText())
                .isEqualTo("https://chat.example/continue#k");
    }

    @Test
    void whatFindsNoRoomShouldBeLeftForTheNextMessage() {
        List<Message> messages = IntStream.range(0, 5)
                .mapToObj(i -> bot(Said.plain("가".repeat(900), Purpose.ANSWER)))
                .toList();

        Rendered rendered = Skill.CHANNEL.render(Skill.fixture("typed"), new InlineAnswer.Messages(messages, LINKS));

        assertThat(rendered.messages()).isEqualTo(3);
        JsonNode json = Dialect.check(rendered.body());
        assertThat(json.at("/template/quickReplies/0/extra/ieum/type").asText()).isEqualTo("fetch");
    }

    @Test
    void overlongWordsShouldBeSplitAndTheRestShownInTheBrowser() {
        Message staff = message(
                new Author.Staff(new StaffMember("st-1", "미소")),
                Said.plain("문장입니다. ".repeat(500), Purpose.SPOKEN),
                List.of());

        JsonNode json = Dialect.check(Skill.CHANNEL
                .render(Skill.fixture("typed"), new InlineAnswer.Messages(List.of(staff), RESUME))
                .body());

        assertThat(json.at("/template/outputs/2/textCard/buttons/0/webLinkUrl").asText())
                .isNotEmpty();
    }

    @Test
    void promiseShouldOmitTheTemplate() {
        JsonNode json = Dialect.check(Skill.CHANNEL
                .render(Skill.fixture("bot-test"), new InlineAnswer.Promised("확인하고 있어요"))
                .body());

        assertThat(json.path("useCallback").asBoolean()).isTrue();
        assertThat(json.at("/data/text").asText()).isEqualTo("확인하고 있어요");
    }

    @Test
    void groupChatShouldGetNeitherQuickRepliesNorCarousels() {
        List<Card> cards = IntStream.range(0, 9)
                .mapToObj(i -> card(List.of(new Choice("고르기", new Action.Pick("a", "b")))))
                .toList();

        JsonNode json = Dialect.check(Skill.CHANNEL
                .render(Skill.fixture("group"), new InlineAnswer.Messages(List.of(bot(said("목록이에요.", cards))), RESUME))
                .body());

        assertThat(json.toString())
                .doesNotContain("quickReplies")
                .doesNotContain("carousel")
                .doesNotContain("continue#");
    }

    /// Whatever is said, the response keeps every limit.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyAnswerShouldKeepEveryLimit(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            List<Message> messages = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                messages.add(anything(random));
            }
            InlineAnswer.Links links = random.nextBoolean() ? RESUME : LINKS;
            String fixture = random.nextInt(4) == 0 ? "group" : "typed";

            Rendered rendered =
                    Skill.CHANNEL.render(Skill.fixture(fixture), new InlineAnswer.Messages(messages, links));

            Dialect.check(rendered.body());
            assertThat(rendered.messages()).isBetween(1, messages.size());
        }
    }

    private static Message anything(Random random) {
        List<Card> cards = new ArrayList<>();
        int count = random.nextInt(3) == 0 ? random.nextInt(26) : random.nextInt(3);
        for (int i = 0; i < count; i++) {
            cards.add(new Card(
                    CardKind.CLASS_SESSION,
                    words(random, 1 + random.nextInt(120)),
                    random.nextBoolean() ? Optional.of(words(random, random.nextInt(300))) : Optional.empty(),
                    IntStream.range(0, random.nextInt(13))
                            .mapToObj(r -> new CardRow(
                                    words(random, 1 + random.nextInt(8)), words(random, 1 + random.nextInt(300))))
                            .toList(),
                    Optional.empty(),
                    choices(random, random.nextInt(5))));
        }
        Said said = new Said(
                words(random, 1 + random.nextInt(random.nextInt(5) == 0 ? 4_000 : 300)),
                Purpose.ANSWER,
                List.of(),
                List.of(),
                cards,
                choices(random, random.nextInt(14)));
        List<Attachment> files = random.nextInt(4) == 0
                ? List.of(new Attachment("image", "https://x.example/a.png", words(random, random.nextInt(80))))
                : List.of();
        Author author =
                random.nextInt(3) == 0 ? new Author.Staff(new StaffMember("s", words(random, 6))) : new Author.Bot();
        return message(author, said, files);
    }

    private static List<Choice> choices(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Choice(
                        words(random, 1 + random.nextInt(40)),
                        switch (random.nextInt(5)) {
                            case 0 -> new Action.Open("https://shop.example/" + i);
                            case 1 -> new Action.Say(words(random, 1 + random.nextInt(600)));
                            case 2 -> new Action.Pick(words(random, 5), words(random, 1 + random.nextInt(1_500)));
                            case 3 -> new Action.Handoff();
                            default -> new Action.Confirm("p-" + i);
                        }))
                .toList();
    }

    private static String words(Random random, int length) {
        StringBuilder text = new StringBuilder();
        String[] bits = {"가", "나다", " ", "x", "😀", "\n", "요. ", "1,000원", "\"", "<b>", "\\"};
        while (text.length() < length) {
            text.append(bits[random.nextInt(bits.length)]);
        }
        return text.toString().isBlank() ? "가" : text.toString();
    }

    private static JsonNode render(List<Message> messages) {
        return Dialect.check(Skill.CHANNEL
                .render(Skill.fixture("typed"), new InlineAnswer.Messages(messages, LINKS))
                .body());
    }

    private static Card card(List<Choice> choices) {
        return new Card(
                CardKind.BOOKING,
                "나만의 향수 만들기",
                Optional.of("예약 확인"),
                List.of(new CardRow("일시", "11월 28일 (토) 오후 2:00"), new CardRow("인원", "2명")),
                Optional.empty(),
                choices);
    }

    private static Said said(String text, List<Card> cards) {
        return new Said(text, Purpose.PROPOSAL, List.of(), List.of(), cards, List.of());
    }

    private static Message bot(Said said) {
        return message(new Author.Bot(), said, List.of());
    }

    private static Message message(Author author, Said said, List<Attachment> files) {
        return new Message(
                new Message.Place(new ConversationId("c"), 1, new MessageId("m")),
                Instant.EPOCH,
                author,
                "kakao",
                said,
                new Message.Entered(files, Optional.empty(), Optional.empty()));
    }
}
