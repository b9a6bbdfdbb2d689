package dev.ieum.record.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.Evidence;
import dev.ieum.record.identity.IdentityLevel;
import dev.ieum.record.identity.Link;
import dev.ieum.record.identity.ProvenCustomer;
import dev.ieum.record.testing.SmallShop;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// One customer has one thread, whatever channels they write from, and nobody ever sees another's.
@NullMarked
@OnEveryDatabase
class OneThreadTest {
    private static final Address WEB = new Address("web", "main", "session-1");
    private static final Address KAKAO = new Address("kakao", "main", "bot-user-1");
    private static final Said NOTICE = Said.plain("AI가 먼저 답해요.", Purpose.NOTICE);

    private final SmallShop shop;
    private final Conversations conversations;

    OneThreadTest(TestDatabase databases) {
        shop = new SmallShop(databases.fresh(CustomerRecord.MIGRATIONS));
        conversations = shop.record.conversations();
    }

    private Receipt receive(Address from, String key) {
        return conversations.receive(
                new InboundMessage(from, key, "말 " + key, Optional.empty(), List.of(), shop.clock.instant()),
                "ko",
                List.of(NOTICE));
    }

    private void answer(ConversationId id, DialogueState state) {
        Turn turn = conversations.admit(id).orElseThrow();
        conversations.conclude(turn, new Reply.Answer(Said.plain("네.", Purpose.ANSWER), state));
    }

    private Opened openWeb(Customer customer, Address address) {
        String ref = customer.ref().orElseThrow().value();
        ProvenCustomer token = new ProvenCustomer(ref, Optional.empty(), Optional.empty(), Optional.empty());
        return conversations.open(new Introduction(address, Optional.of(token), "ko", List.of(NOTICE)));
    }

    private Link prove(Address address, CustomerId customer) {
        Evidence evidence = new Evidence(Evidence.Kind.ORDER_AND_PHONE, "O-1001");
        return shop.record.identities().prove(address, customer, evidence, Actor.hub("test"));
    }

    @Test
    void provenStrangerShouldGoOnInTheThreadTheyHadBefore() {
        Customer customer = shop.customer();
        ConversationId web = openWeb(customer, WEB).conversation();
        ConversationId kakao = receive(KAKAO, "1").conversation();
        answer(kakao, DialogueState.fresh());
        prove(KAKAO, customer.id());

        Receipt next = receive(KAKAO, "2");

        assertThat(kakao).isNotEqualTo(web);
        assertThat(next.conversation()).isEqualTo(web);
        Turn turn = conversations.admit(web).orElseThrow();
        assertThat(turn.speaker().customer()).isEqualTo(customer.id());
        assertThat(turn.speaker().level()).isEqualTo(IdentityLevel.PROVEN);
        assertThat(turn.speaker().address()).isEqualTo(KAKAO);
    }

    @Test
    void openTaskShouldBeFinishedWhereItWasBegun() {
        Customer customer = shop.customer();
        openWeb(customer, WEB);
        ConversationId kakao = receive(KAKAO, "1").conversation();
        OpenTask task = new OpenTask(
                "book_class", Map.of("people", "2"), Optional.of("session"), 1, Optional.empty(), SmallShop.NOON);
        answer(kakao, DialogueState.fresh().with(Optional.of(task), List.of()));
        prove(KAKAO, customer.id());

        assertThat(receive(KAKAO, "2").conversation()).isEqualTo(kakao);
    }

    @Test
    void webSessionShouldStayInItsOwnThread() {
        Customer customer = shop.customer();
        openWeb(customer, new Address("web", "main", "elsewhere"));
        ConversationId mine = receive(WEB, "1").conversation();
        answer(mine, DialogueState.fresh());
        prove(WEB, customer.id());

        assertThat(receive(WEB, "2").conversation()).isEqualTo(mine);
    }

    @Test
    void undoneLinkShouldTakeTheThreadAwayAgain() {
        Customer customer = shop.customer();
        ConversationId web = openWeb(customer, WEB).conversation();
        receive(KAKAO, "1");
        Link link = prove(KAKAO, customer.id());
        shop.record.identities().undo(link.id(), Actor.staff("miso"), "wrong person");

        assertThat(receive(KAKAO, "2").conversation()).isNotEqualTo(web);
    }

    @Test
    void addressOfAnotherPersonNowShouldNotSeeTheThreadOfTheFirst() {
        Customer first = shop.customer();
        Customer second = shop.customer();
        ConversationId theirs = openWeb(first, WEB).conversation();

        Opened now = openWeb(second, WEB);

        assertThat(now.conversation()).isNotEqualTo(theirs);
        assertThat(now.speaker().customer()).isEqualTo(second.id());
    }

    @Test
    void threadShouldNotBeFoundByAnAddressThatLostIt() {
        Customer first = shop.customer();
        openWeb(first, WEB);
        prove(WEB, shop.customer().id());

        assertThat(conversations.find(WEB)).isEmpty();
    }
}
