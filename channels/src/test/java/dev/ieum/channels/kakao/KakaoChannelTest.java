package dev.ieum.channels.kakao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ieum.channels.Json;
import dev.ieum.channels.Received;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.identity.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KakaoChannelTest {

    @Test
    void typedWordsShouldBecomeOneMessageOfTheirWriter() {
        InboundMessage message = message("typed");

        assertThat(message.from()).isEqualTo(new Address("kakao", "main", "a1b2c3d4e5f6"));
        assertThat(message.key()).isEqualTo("req-1");
        assertThat(message.text()).isEqualTo("주차할 수 있나요?");
        assertThat(message.action()).isEmpty();
        assertThat(message.attachments()).isEmpty();
    }

    @Test
    void pressedButtonShouldBringBackItsAction() {
        InboundMessage message = message("pressed");

        assertThat(message.action()).contains(new Action.Confirm("p-77"));
        assertThat(message.text()).isEqualTo("예약 확정");
    }

    @Test
    void photoShouldBeAFileAndItsAddressNoText() {
        InboundMessage message = message("photo");

        assertThat(message.text()).isEmpty();
        assertThat(message.attachments())
                .containsExactly(new Attachment("image", "http://talk.kakaocdn.net/dn/x/photo.png?credential=abc", ""));
    }

    @Test
    void securePhotosShouldAllBeFound() {
        InboundMessage message = message("secure-photo");

        assertThat(message.text()).isEqualTo("깨진 병 사진이에요");
        assertThat(message.attachments())
                .extracting(Attachment::url)
                .containsExactly("https://secure.kakaocdn.net/a?t=1", "https://secure.kakaocdn.net/b?t=2");
    }

    @Test
    void oldVersionShouldBeUnderstoodToo() {
        assertThat(message("version-1").from().value()).isEqualTo("620001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test-console", "bot-test"})
    void consolesOfTheVendorShouldNeverBeCustomers(String fixture) {
        assertThat(Skill.CHANNEL.receive(Skill.fixture(fixture))).isInstanceOf(Received.Rehearsal.class);
    }

    @Test
    void groupChatShouldNotBeTheSameAddressAsTheirOwnChat() {
        assertThat(message("group").from().value()).isEqualTo("group:g1:u1");
    }

    @Test
    void wrongOrMissingSecretShouldBeRefused() {
        String body = Skill.read("typed");

        assertThat(Skill.CHANNEL.receive(Skill.request(body, Map.of())))
                .isInstanceOfSatisfying(
                        Received.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(401));
        assertThat(Skill.CHANNEL.receive(Skill.request(body, Map.of(KakaoChannel.SECRET_HEADER, "no"))))
                .isInstanceOf(Received.Refused.class);
    }

    @Test
    void unconnectedChannelShouldRefuseEvenAnEmptySecret() {
        KakaoChannel unconnected = new KakaoChannel(new KakaoSettings("", "", List.of()));

        assertThat(unconnected.receive(Skill.request(Skill.read("typed"), Map.of(KakaoChannel.SECRET_HEADER, ""))))
                .isInstanceOf(Received.Refused.class);
    }

    @Test
    void missingRequestIdShouldNotMakeTwoMessagesOne() {
        Map<String, String> headers = Map.of(KakaoChannel.SECRET_HEADER, Skill.SECRET);
        Received first = Skill.CHANNEL.receive(Skill.request(Skill.read("typed"), headers));
        Received second = Skill.CHANNEL.receive(Skill.request(Skill.read("typed"), headers));

        assertThat(only(first).key()).isNotEqualTo(only(second).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userRequest\":null}", "[]", "\"x\"", "{\"userRequest\":{\"user\":{\"id\":7}}}"})
    void requestWithoutUserShouldBeRefused(String body) {
        Received received =
                Skill.CHANNEL.receive(Skill.request(body, Map.of(KakaoChannel.SECRET_HEADER, Skill.SECRET)));

        assertThat(received).isInstanceOf(Received.Refused.class);
    }

    @Test
    void noJsonShouldBeSaidToBeNone() {
        assertThatThrownBy(() -> Skill.CHANNEL.receive(
                        Skill.request("{\"userRequest\":", Map.of(KakaoChannel.SECRET_HEADER, Skill.SECRET))))
                .isInstanceOf(Json.MalformedJson.class);
    }

    @Test
    void emptyAndEndlessWordsShouldBeNothing() {
        String typed = Skill.read("typed");
        Map<String, String> headers = Map.of(KakaoChannel.SECRET_HEADER, Skill.SECRET);

        assertThat(Skill.CHANNEL.receive(Skill.request(typed.replace("주차할 수 있나요?\\n", " \\u200b "), headers)))
                .isEqualTo(new Received.Nothing(Received.Why.EMPTY, "ko"));
        assertThat(Skill.CHANNEL.receive(Skill.request(typed.replace("주차할 수 있나요?\\n", "가".repeat(4_001)), headers)))
                .isEqualTo(new Received.Nothing(Received.Why.TOO_LONG, "ko"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v1/callback",
                "http://bot-api.kakao.com/v1/callback",
                "https://kakao.com.evil.example/x",
                "https://evilkakao.com/x",
                "https://user@bot-api.kakao.com/x",
                "https://bot-api.kakao.com:8443/x",
                "https://169.254.169.254/latest",
                "file:///etc/passwd",
                "not an address"
            })
    void callbacksShouldOnlyGoToTheVendor(String url) {
        assertThat(new Callbacks(List.of(KakaoSettings.VENDOR)).findAllowed(url))
                .isEmpty();
    }

    @Test
    void vendorsCallbackShouldBeFoundUnchanged() {
        assertThat(Skill.CHANNEL.findCallback(Skill.fixture("bot-test")).map(Object::toString))
                .isEqualTo(Optional.of("https://bot-api.kakao.com/v1/bots/bot-0001/callback/test"));
    }

    private static InboundMessage message(String fixture) {
        return only(Skill.CHANNEL.receive(Skill.fixture(fixture)));
    }

    private static InboundMessage only(Received received) {
        assertThat(received).isInstanceOf(Received.Messages.class);
        return ((Received.Messages) received).messages().getFirst();
    }
}
