package dev.ieum.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.bot.TestShop.Chat;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Reply;
import org.junit.jupiter.api.Test;

class LocalEngineTest extends EngineContract {

    @Override
    Bot bot(TestShop shop) {
        return new Bot(shop.record, shop::search, BotSettings.usual());
    }

    @Test
    void saysThatItDoesNotKnowAndOffersAPerson() {
        Chat chat = shop.chat(bot);

        Reply first = chat.say("우주선은 언제 출발하나요");

        assertThat(first).isInstanceOf(Reply.Answer.class);
        assertThat(first.said().choices()).isNotEmpty();
        assertThat(chat.say("블랙홀은 왜 검은가요"))
                .isInstanceOfSatisfying(
                        Reply.Handoff.class,
                        handoff -> assertThat(handoff.brief().reason()).isEqualTo(HandoffReason.NOT_UNDERSTOOD));
    }

    @Test
    void warnsOnceBeforeHandingAbuseOver() {
        Chat chat = shop.chat(bot);

        assertThat(chat.say("이 멍청한 봇아")).isInstanceOf(Reply.Answer.class);
        assertThat(chat.say("꺼져 병신아")).isInstanceOf(Reply.Handoff.class);
    }

    @Test
    void answersInEnglish() {
        Chat chat = shop.chat(bot, "u-7");

        assertThat(chat.say("Is there parking?").said().text()).contains("Korean");
        Reply proposal = chat.say("Please book the flower class this Saturday at 2 pm for two people");
        assertThat(proposal).isInstanceOf(Reply.Proposal.class);
        assertThat(proposal.said().text()).contains("Sat, Nov 28", "2 pm", "KRW 116,000");
        assertThat(chat.say("yes please")).isInstanceOf(Reply.Done.class);
    }

    @Test
    void asksForWhatIsMissingOneByOne() {
        Chat chat = shop.chat(bot);

        assertThat(chat.say("클래스 예약하고 싶어요").said().text()).contains("플라워 박스 만들기", "라탄 바구니 엮기");
        assertThat(chat.say("라탄이요").said().text()).contains("몇 분");
        assertThat(chat.say("둘이요").said().text()).contains("성함");
        assertThat(chat.say("김한결입니다").said().text()).contains("번호");
        assertThat(chat.say("01012345678")).isInstanceOf(Reply.Proposal.class);
    }

    @Test
    void picksUpAParkedTask() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("플라워 박스 예약하고 싶어요");

        assertThat(chat.say("내 주문 어디까지 왔어요?").said().text()).contains("배송 중");
        assertThat(chat.say("토요일 2시 두 명이요")).isInstanceOf(Reply.Proposal.class);
    }
}
