package dev.ieum.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.bot.TestShop.Chat;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingStatus;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Claim;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What customers may rely on, whichever engine answers.
abstract class EngineContract {

    @TempDir
    Path folder;

    TestShop shop;
    Bot bot;

    abstract Bot bot(TestShop shop);

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        bot = bot(shop);
    }

    @Test
    void answersFromAnArticleAndCitesIt() {
        Reply reply = shop.chat(bot).say("주차 되나요?");

        assertThat(reply).isInstanceOf(Reply.Answer.class);
        assertThat(reply.said().text()).contains("2시간");
        assertThat(reply.said().sources())
                .extracting(source -> source.span().article())
                .contains("parking");
        assertThat(reply.said().claims()).extracting(Claim::text).contains("2시간");
    }

    @Test
    void booksAfterAYesToExactlyWhatWasShown() {
        Chat chat = shop.chat(bot);

        chat.say("이번 주 토요일 오후 2시 종로점에서 플라워 박스 두 명 예약할게요");
        Reply proposal = chat.say("김한결이고 010-1234-5678이에요");

        assertThat(proposal).isInstanceOf(Reply.Proposal.class);
        assertThat(proposal.said().text())
                .contains("11월 28일 (토) 오후 2시", "종로점", "플라워 박스 만들기", "2명", "116,000원", "4,000원 할인");
        assertThat(chat.bookings()).noneMatch(booking -> booking.status() == BookingStatus.CONFIRMED);

        Reply done = chat.say("네");

        assertThat(done).isInstanceOf(Reply.Done.class);
        assertThat(chat.bookings())
                .filteredOn(booking -> booking.status() == BookingStatus.CONFIRMED)
                .hasSize(1);
        Booking booking = chat.bookings().getFirst();
        assertThat(booking.party().people()).isEqualTo(2);
        assertThat(booking.quote().total().amount()).isEqualTo(116_000);
        assertThat(done.said().text()).contains(booking.number().value());
    }

    @Test
    void repeatingATurnBooksOnce() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("이번 주 토요일 오후 2시 종로점에서 플라워 박스 두 명 예약할게요");
        chat.repeat();
        chat.say("네 확정해 주세요");
        chat.repeat();

        assertThat(chat.bookings()).hasSize(1);
        assertThat(chat.bookings().getFirst().status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void takesACorrectionIntoANewProposal() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("이번 주 토요일 오후 2시 종로점에서 플라워 박스 두 명 예약할게요");

        Reply corrected = chat.say("아니 3명이요");

        assertThat(corrected).isInstanceOf(Reply.Proposal.class);
        assertThat(corrected.said().text()).contains("3명", "172,000원");
        chat.say("네");
        assertThat(chat.bookings())
                .filteredOn(booking -> booking.status() == BookingStatus.CONFIRMED)
                .extracting(booking -> booking.party().people())
                .containsExactly(3);
    }

    @Test
    void answersAQuestionInTheMiddleOfABookingAndGoesOn() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("이번 주 토요일 오후 2시 종로점에서 플라워 박스 두 명 예약할게요");

        Reply answer = chat.say("주차 되나요?");

        assertThat(answer.said().text()).contains("2시간");
        assertThat(chat.say("네")).isInstanceOf(Reply.Done.class);
    }

    @Test
    void makesAnExpiredProposalAnew() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("이번 주 토요일 오후 2시 종로점에서 플라워 박스 두 명 예약할게요");
        shop.clock.advance(Duration.ofMinutes(30));

        assertThat(chat.say("네")).isInstanceOf(Reply.Proposal.class);
        assertThat(chat.bookings()).noneMatch(booking -> booking.status() == BookingStatus.CONFIRMED);
        assertThat(chat.say("네")).isInstanceOf(Reply.Done.class);
    }

    @Test
    void doesNothingAfterANo() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("이번 주 토요일 오후 2시 종로점에서 플라워 박스 두 명 예약할게요");
        chat.say("아니요");

        assertThat(chat.say("네")).isNotInstanceOf(Reply.Done.class);
        assertThat(chat.bookings()).noneMatch(booking -> booking.status() == BookingStatus.CONFIRMED);
    }

    @Test
    void handsOverAtOnceToWhoWantsAPerson() {
        Reply reply = shop.chat(bot).say("상담원 연결해 주세요");

        assertThat(reply).isInstanceOfSatisfying(Reply.Handoff.class, handoff -> {
            assertThat(handoff.brief().reason()).isEqualTo(HandoffReason.ASKED_FOR_PERSON);
            assertThat(handoff.brief().summary()).contains("상담원 연결해 주세요");
        });
    }

    @Test
    void saysTheHoursOutsideTheHours() {
        shop.clock.advance(Duration.ofHours(9));

        assertThat(shop.chat(bot).say("상담원 연결해 주세요").said().text()).contains("11월 26일 (목) 오전 11시");
    }

    @Test
    void givesGroupsToAPerson() {
        assertThat(shop.chat(bot).say("토요일 2시 플라워 박스 8명 예약하고 싶어요"))
                .isInstanceOfSatisfying(
                        Reply.Handoff.class,
                        handoff -> assertThat(handoff.brief().reason()).isEqualTo(HandoffReason.GROUP_QUOTE));
    }

    @Test
    void saysTheSafetySentenceBeforeHandingHealthOver() {
        Reply reply = shop.chat(bot).say("알레르기가 있는데 괜찮을까요?");

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Handoff.class,
                        handoff -> assertThat(handoff.brief().reason()).isEqualTo(HandoffReason.HEALTH));
        assertThat(reply.said().text()).contains("의사와 상담");
        assertThat(reply.said().sources()).isNotEmpty();
    }

    @Test
    void looksAnOrderUpByNumberAndPhoneOnly() {
        Chat chat = shop.chat(bot);

        assertThat(chat.say("O-7001 배송 조회해 주세요").said().text()).doesNotContain("화병", "5555");
        assertThat(chat.say("010-1111-2222").said().text()).doesNotContain("화병", "5555");
        chat.say("O-7001");
        Reply found = chat.say("010-7000-0007");

        assertThat(found.said().text()).contains("배송 중", "5555-0000-1234", "유리 화병", "51,000원");
    }

    @Test
    void stopsGuessingOfNumbers() {
        Chat chat = shop.chat(bot);
        chat.say("주문 조회해 주세요");
        Reply reply = chat.say("O-7001");
        for (int i = 0; i < 8 && !(reply instanceof Reply.Handoff); i++) {
            reply = chat.say("O-7001 010-1111-000" + i);
        }

        assertThat(reply).isInstanceOf(Reply.Handoff.class);
    }

    @Test
    void quotesTheRefundBeforeCancelling() {
        Chat chat = shop.chat(bot, "u-7");
        chat.say("이번 주 토요일 오후 2시 종로점에서 플라워 박스 두 명 예약할게요");
        chat.say("네");
        shop.clock.advance(Duration.ofHours(2));

        Reply proposal = chat.say("예약 취소할게요");

        assertThat(proposal).isInstanceOf(Reply.Proposal.class);
        assertThat(proposal.said().text()).contains("116,000원", "92,800원", "80%");
        assertThat(chat.say("네").said().text()).contains("92,800원");
        assertThat(chat.bookings()).extracting(Booking::status).containsExactly(BookingStatus.CANCELLED);
    }

    @Test
    void offersOtherTimesForAFullClass() {
        Reply reply = shop.chat(bot, "u-7").say("일요일 11시 플라워 박스 두 명 예약해 주세요");

        assertThat(reply).isInstanceOf(Reply.AskBack.class);
        assertThat(reply.said().text()).contains("11월 28일 (토) 오후 2시", "대기");
        assertThat(reply.said().choices())
                .extracting(choice -> choice.action().getClass().getSimpleName())
                .contains("Pick", "Handoff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀😀😀",
                "1234567890",
                "....",
                "ㅋㅋㅋㅋ",
                "café ñ 你好 привет",
                "<script>alert(1)</script>",
                "\u202E반대로",
                "DROP TABLE booking;"
            })
    void neverFailsOnOddInput(String text) {
        assertThat(shop.chat(bot).say(text).said().text()).isNotBlank();
    }

    @Test
    void takesFourThousandCharacters() {
        assertThat(shop.chat(bot).say("예약 취소 토요일 두 명 주차 ".repeat(235)).said().text())
                .isNotBlank();
    }

    @Test
    void takesButtonsThatNoLongerMeanAnything() {
        Chat chat = shop.chat(bot);

        for (Action action : List.of(
                new Action.Confirm("p-gone"), new Action.Cancel("p-gone"), new Action.Pick("session", "nope"))) {
            assertThat(chat.press(action).said().text()).isNotBlank();
        }
    }
}
