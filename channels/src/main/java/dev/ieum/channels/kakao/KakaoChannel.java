package dev.ieum.channels.kakao;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.InlineAnswer;
import dev.ieum.channels.InlineChannel;
import dev.ieum.channels.Json;
import dev.ieum.channels.RawRequest;
import dev.ieum.channels.Received;
import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.Delivery;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Outgoing;
import dev.ieum.record.conversation.Texts;
import dev.ieum.record.identity.Address;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The skill dialect. The vendor signs nothing, so a header with a shared secret stands in for a signature.
public final class KakaoChannel implements InlineChannel {
    public static final String NAME = "kakao";
    public static final String SECRET_HEADER = "X-Ieum-Secret";
    /// The vendor waits five seconds for an answer, of which one is kept for the way there and back, and
    /// takes a late one for a minute. Real requests have a few kilobytes.
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(4), Duration.ofSeconds(50), 64 * 1024);

    private static final Logger LOG = LoggerFactory.getLogger(KakaoChannel.class);
    private static final String GROUP = "group:";
    private static final Duration NEXT_MESSAGE = Duration.ofDays(1);

    private final KakaoSettings settings;
    private final Callbacks callbacks;

    public KakaoChannel(KakaoSettings settings) {
        this.settings = settings;
        this.callbacks = new Callbacks(settings.callbackOrigins());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public Received receive(RawRequest raw) {
        if (!isGenuine(raw)) {
            return new Received.Refused(401, "the secret header is missing or wrong");
        }
        if (raw.body().length > LIMITS.bytes()) {
            return new Received.Refused(413, "the request is too large");
        }
        JsonNode json = Json.read(raw.body());
        SkillRequest request = new SkillRequest(json);
        Optional<String> user = request.findUser();
        if (user.isEmpty()) {
            return new Received.Refused(400, "there is no user in userRequest");
        }
        warnOfOtherBot(request);
        return understand(raw, request, user.get());
    }

    private Received understand(RawRequest raw, SkillRequest request, String user) {
        String text = Texts.clean(request.text());
        List<Attachment> files = request.attachments();
        String locale = request.locale();
        InboundMessage message = new InboundMessage(
                new Address(
                        NAME,
                        raw.account(),
                        request.findGroup().map(group -> GROUP + group + ":").orElse("") + user),
                raw.findHeader("X-Request-Id")
                        .filter(id -> !id.isBlank())
                        .orElseGet(() -> UUID.randomUUID().toString()),
                text,
                request.findAction(),
                files,
                raw.at());
        if (request.isFetch()) {
            return new Received.Fetch(message, locale);
        }
        if (text.codePointCount(0, text.length()) > InboundMessage.MAX_CHARACTERS) {
            return new Received.Nothing(Received.Why.TOO_LONG, locale);
        }
        if (text.isBlank() && files.isEmpty() && message.action().isEmpty()) {
            return new Received.Nothing(Received.Why.EMPTY, locale);
        }
        return request.isRehearsal()
                ? new Received.Rehearsal(message, locale)
                : new Received.Messages(List.of(message), locale);
    }

    private boolean isGenuine(RawRequest raw) {
        byte[] sent = raw.findHeader(SECRET_HEADER).orElse("").getBytes(StandardCharsets.UTF_8);
        byte[] expected = settings.secret().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, sent) && settings.isSetUp();
    }

    private void warnOfOtherBot(SkillRequest request) {
        if (!settings.botId().isEmpty() && !request.findBot().equals(Optional.of(settings.botId()))) {
            LOG.warn("A skill request names another bot than the one configured");
        }
    }

    /// Nobody can push into this channel: what is said waits for the customer's next message.
    @Override
    public Delivery deliver(Outgoing outgoing) {
        return new Delivery.TryLater(NEXT_MESSAGE, "KakaoTalk takes it with the customer's next message");
    }

    @Override
    public Rendered render(RawRequest raw, InlineAnswer answer) {
        return new SkillResponse(isGroup(raw)).render(answer);
    }

    @Override
    public Optional<URI> findCallback(RawRequest raw) {
        return new SkillRequest(Json.read(raw.body())).findCallbackUrl().flatMap(callbacks::findAllowed);
    }

    @Override
    public boolean callBack(URI callback, String body) {
        return callbacks.post(callback, body);
    }

    private static boolean isGroup(RawRequest raw) {
        return new SkillRequest(Json.read(raw.body())).findGroup().isPresent();
    }
}
