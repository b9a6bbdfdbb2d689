package dev.ieum.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.bot.TestShop.Chat;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingStatus;
import dev.ieum.record.booking.WaitingEntry;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.Overture;
import dev.ieum.record.conversation.Reply;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages that mean something only because of what was said before, and what is done with them.
class FollowUpTest {

    @TempDir
    Path folder;

    TestShop shop;
    Bot bot;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        bot = new Bot(shop.record, shop::search, BotSettings.usual());
    }

    @Test
    void anotherWeekShouldBeAskedOfTheSameClass() {
        Chat chat = shop.chat(bot);
        chat.say("이번 주 토요일 플라워 박스 자리 있어요?");

        Reply next = chat.say("다음주는요?");

        assertThat(next.said().text())
                .contains("12월 5일 (토) 오후 2시", "플라워 박스 만들기")
                .doesNotContain("11월 28일");
    }

    @Test
    void anotherWeekShouldBeUnderstoodAsFriendsTypeIt() {
        Chat chat = shop.chat(bot);
        chat.say("이번 주 토요일 플라워 박스 자리 있어요?");

        assertThat(chat.say("담주는여?").said().text()).contains("12월 5일 (토) 오후 2시").doesNotContain("11월 28일");
    }

    @Test
    void wishAfterAnAnswerShouldKeepClassAndDay() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("이번 주 토요일 플라워 박스 자리 있어요?");

        Reply proposal = chat.say("두 명이요 예약할게요");

        assertThat(proposal).isInstanceOf(Reply.Proposal.class);
        assertThat(proposal.said().text()).contains("11월 28일 (토) 오후 2시", "2명");
    }

    @Test
    void wishThatNamesEverythingShouldLeanOnNothing() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("종로점 주차 되나요?");

        Reply proposal = chat.say("이번 주 토요일 오후 2시 종로에서 플라워 박스 두 명");

        assertThat(proposal).isInstanceOf(Reply.Proposal.class);
        assertThat(proposal.said().text()).contains("11월 28일 (토) 오후 2시", "2명");
    }

    @Test
    void ordinalShouldPickFromWhatWasOffered() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("플라워 박스 예약하고 싶어요");

        Reply picked = chat.say("마지막 걸로 한 명이요");

        assertThat(picked).isInstanceOf(Reply.Proposal.class);
        assertThat(picked.said().text()).contains("12월 5일 (토) 오후 2시", "1명");
    }

    @Test
    void thisWeekIsNotTheSecondOffer() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("플라워 박스 예약하고 싶어요");

        assertThat(chat.say("이번 주 토요일 두 명이요").said().text()).contains("11월 28일 (토) 오후 2시", "2명");
    }

    @Test
    void itShouldBeTheBookingThatWasShown() {
        Chat chat = booked();
        chat.say("내 예약 보여줘");

        Reply proposal = chat.say("그거 취소할 수 있어요?");

        assertThat(proposal).isInstanceOf(Reply.Proposal.class);
        assertThat(proposal.said().text()).contains("취소할까요", "116,000원");
    }

    @Test
    void notCancellingIsNoCancellation() {
        Chat chat = booked();
        chat.say("내 예약 보여줘");

        assertThat(chat.say("취소는 안 할래요")).isInstanceOf(Reply.Answer.class);
        assertThat(chat.bookings()).extracting(Booking::status).containsExactly(BookingStatus.CONFIRMED);
    }

    @Test
    void bookingShouldMoveAfterAYesOnly() {
        Chat chat = booked();

        Reply proposal = chat.say("토요일 예약 12월 5일로 바꿀 수 있어요?");

        assertThat(proposal).isInstanceOf(Reply.Proposal.class);
        assertThat(proposal.said().text()).contains("12월 5일 (토) 오후 2시", "116,000원 그대로");
        assertThat(chat.bookings())
                .extracting(
                        booking -> booking.status() + " " + booking.session().startsAt())
                .containsExactlyInAnyOrder("CONFIRMED 2026-11-28T05:00:00Z", "HELD 2026-12-05T05:00:00Z");
        assertThat(chat.say("네")).isInstanceOf(Reply.Done.class);
        assertThat(chat.bookings()).hasSize(1);
        assertThat(chat.bookings().getFirst().session().startsAt()).isEqualTo("2026-12-05T05:00:00Z");
        assertThat(chat.say("또 다른 날로 변경해 주세요").said().text()).contains("무료 변경을 쓰셨어요");
    }

    @Test
    void moreShouldBeAddedToThoseWhoCome() {
        Chat chat = booked();

        assertThat(chat.say("예약에 한 명 더 추가해 주세요").said().text()).contains("3명", "172,000원");
    }

    @Test
    void fullClassShouldBeWaitedForAndOfferedWhenASeatIsFree() {
        Chat first = shop.chat(bot, "u-7");
        first.say("일요일 11시 플라워 박스 한 명 예약할게요");
        first.say("네");
        Chat second = shop.chat(bot, "u-8");
        second.say("일요일 11시 플라워 박스 자리 있어요?");
        second.say("대기 걸어 주세요");
        Reply proposal = second.say("한 명이요");
        assertThat(proposal).isInstanceOf(Reply.Proposal.class);
        assertThat(second.say("네").said().text()).contains("대기 신청됐어요", "2시간");

        first.say("예약 취소할게요");
        first.say("네");

        WaitingEntry entry = shop.record.waitlist().listUntold(10).getFirst();
        Booking held = shop.record.bookings().get(entry.booking().orElseThrow());
        Overture overture = bot.offer(held, "ko", shop.clock.instant());
        assertThat(overture.said().text()).contains("11월 29일 (일) 오전 11시", "오후 1시 20분까지");
        assertThat(shop.record.conversations().overtures().tell(second.id, overture))
                .isTrue();
        assertThat(shop.record.conversations().overtures().tell(second.id, overture))
                .isTrue();
        assertThat(shop.record.conversations().messages(second.id, 0, 100))
                .filteredOn(message -> message.said().equals(overture.said()))
                .hasSize(1);
        assertThat(second.say("네")).isInstanceOf(Reply.Done.class);
        assertThat(second.bookings()).extracting(Booking::status).containsExactly(BookingStatus.CONFIRMED);
    }

    @Test
    void offerThatEndedShouldNotBeBooked() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("이번 주 토요일 오후 2시 플라워 박스 두 명 예약할게요");
        shop.clock.advance(Duration.ofMinutes(11));

        Reply late = chat.say("네");

        assertThat(late).isInstanceOf(Reply.Proposal.class);
        assertThat(late.said().text()).contains("시간이 지나서");
    }

    @Test
    void proposalShouldCarryItsButtonsAndItsEndOnTheCard() {
        Chat chat = shop.chat(bot, "u-7");
        Reply proposal = chat.say("이번 주 토요일 오후 2시 플라워 박스 두 명 예약할게요");

        Card card = proposal.said().cards().getFirst();
        assertThat(card.expiresAt()).contains(shop.clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(card.choices()).extracting(Choice::label).contains("예약 확정", "아니요");
        assertThat(proposal.said().choices()).isEmpty();
    }

    @Test
    void severalQuestionsShouldAllBeAnswered() {
        Reply reply = shop.chat(bot).say("주차 되나요? 그리고 환불 되나요?");

        assertThat(reply.said().text()).contains("2시간", "80%");
        assertThat(reply.said().sources()).hasSize(2);
    }

    @Test
    void whatCannotBeSaidTwiceShouldLeadToAPerson() {
        Chat chat = shop.chat(bot);
        chat.say("이번 주 토요일 오후 2시 플라워 박스 두 명 예약할게요");
        chat.say("김한결이요");

        assertThat(chat.say("몰라요").said().choices())
                .extracting(choice -> choice.action().getClass().getSimpleName())
                .contains("Handoff");
        assertThat(chat.say("기억이 안 나요")).isInstanceOf(Reply.Handoff.class);
    }

    @Test
    void goingOnIsNobodysName() {
        Chat chat = shop.chat(bot);
        chat.say("이번 주 토요일 오후 2시 플라워 박스 두 명 예약할게요");

        assertThat(chat.say("계속 할게요")).isInstanceOf(Reply.AskBack.class);
        assertThat(chat.say("김한결 010-1234-5678")).isInstanceOf(Reply.Proposal.class);
    }

    @Test
    void buttonShouldBeAnsweredInTheLanguageThatWasSpoken() {
        Chat chat = shop.chat(bot, "u-7");
        Reply proposal = chat.say("Book Flower box making on Saturday at 2 pm for two people please");

        assertThat(proposal).isInstanceOf(Reply.Proposal.class);
        Reply done = chat.press(
                proposal.said().cards().getFirst().choices().getFirst().action());
        assertThat(done.said().text()).startsWith("Booked").contains("2 pm");
    }

    private Chat booked() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("이번 주 토요일 오후 2시 종로점에서 플라워 박스 두 명 예약할게요");
        chat.say("네");
        return chat;
    }
}
