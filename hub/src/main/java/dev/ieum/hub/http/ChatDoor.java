package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.IdentityTokens;
import dev.ieum.channels.web.IdentityTokens.Verdict;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.care.HouseWords;
import dev.ieum.hub.chat.ChatSession;
import dev.ieum.hub.chat.ChatSessions.Issued;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.journey.Unanswered;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.Introduction;
import dev.ieum.record.conversation.Opened;
import dev.ieum.record.conversation.Receipt;
import dev.ieum.record.conversation.Speaker;
import dev.ieum.record.conversation.Texts;
import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.Evidence;
import dev.ieum.record.identity.Identities;
import dev.ieum.record.identity.ProvenCustomer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The customer's chat over plain HTTP.
final class ChatDoor implements Door {
    static final String BASE = "/api/v1/chat";
    /// Longest wait that a request may ask for, in seconds.
    static final int MAX_WAIT = 30;

    private static final int MAX_TOKEN = 10_000;
    private static final int MAX_PAGE = 2_000;
    private static final int MAX_COMMENT = 2_000;
    private static final List<String> LOCALES = List.of("ko", "en");

    private final ChatAccess access;
    private final Posting posting;
    private final Conversations conversations;
    private final ThreadView view;
    private final Feed feed;
    private final IdentityTokens identity;
    private final Identities identities;
    private final Unanswered unanswered;

    /// @param identities links the browser that opens a one-time link
    /// @param unanswered keeps what customers vote against
    ChatDoor(
            ChatAccess access,
            Posting posting,
            ThreadView view,
            Feed feed,
            Identities identities,
            Unanswered unanswered) {
        this.access = access;
        this.posting = posting;
        this.conversations = view.conversations();
        this.view = view;
        this.feed = feed;
        this.identity = posting.talking().identity();
        this.identities = identities;
        this.unanswered = unanswered;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(BASE + "/sessions", this::open);
        routes.post(BASE + "/messages", this::post);
        routes.get(BASE + "/messages", this::list);
        routes.post(BASE + "/feedback", this::feedback);
        routes.post(BASE + "/rating", this::rate);
    }

    private void open(Context ctx) {
        access.arrive(ctx);
        Fields fields = Requests.fields(ctx);
        String locale = fields.findText("locale", 35).map(ChatDoor::known).orElseGet(() -> Requests.locale(ctx));
        Optional<String> token = fields.findText("identityToken", MAX_TOKEN);
        fields.findText("page", MAX_PAGE);
        Optional<String> link = fields.findText("resume", MAX_TOKEN);
        fields.check();
        if (link.isPresent()) {
            resume(ctx, link.get());
            return;
        }
        Optional<Verdict> verdict = token.map(identity::verify);
        Optional<ProvenCustomer> proven = verdict.flatMap(
                v -> v instanceof Verdict.Proven(var customer) ? Optional.of(customer) : Optional.empty());
        Address address = access.sessions().newAddress();
        Opened opened = conversations.open(
                new Introduction(address, proven, locale, posting.words().opening(locale)));
        Issued issued = access.sessions().issue(address, opened.conversation(), locale);
        ctx.status(201);
        answer(ctx, session(issued, opened.speaker(), verdict));
    }

    /// Goes on with another channel's conversation. Who opens the link holds the other channel's one-time key.
    private void resume(Context ctx, String link) {
        ChatSession from = access.sessions().useLink(link).orElseThrow(() -> Refusal.of(Kind.GONE));
        Speaker speaker = conversations
                .find(from.address())
                .orElseThrow(() -> Refusal.of(Kind.GONE))
                .speaker();
        Address address = access.sessions().newAddress();
        identities.prove(
                address,
                speaker.customer(),
                new Evidence(
                        Evidence.Kind.CODE,
                        "one-time link from " + from.address().channel()),
                Actor.hub("resume"));
        Opened opened = conversations.open(new Introduction(
                address, Optional.empty(), from.locale(), posting.words().opening(from.locale())));
        Issued issued = access.sessions().issue(address, opened.conversation(), from.locale());
        ctx.status(201);
        answer(ctx, session(issued, opened.speaker(), Optional.empty()));
    }

    private ObjectNode session(Issued issued, Speaker speaker, Optional<Verdict> verdict) {
        ChatSession session = issued.session();
        HouseWords words = posting.words();
        ObjectNode json = Json.object()
                .put("token", issued.token())
                .put("conversationId", session.conversation().value())
                .put("expiresAt", view.form().instant(session.expiresAt()))
                .put("locale", session.locale());
        ObjectNode who = Json.object().put("level", MessageJson.level(speaker.level()));
        speaker.name().ifPresent(name -> who.put("name", name));
        verdict.ifPresent(v -> {
            if (v instanceof Verdict.Unbelieved why) {
                who.put("problem", why.name().toLowerCase(Locale.ROOT));
            }
        });
        json.set("identity", who);
        json.set(
                "shop",
                Json.object()
                        .put("name", words.shop().name(session.locale()))
                        .put("accent", words.shop().accent())
                        .put("zone", words.shop().zone().getId()));
        json.setAll(view.listed(session.conversation(), 0));
        return json;
    }

    private void post(Context ctx) {
        ChatSession session = access.enter(ctx);
        long wait = Requests.number(ctx, "wait", 0, MAX_WAIT);
        Receipt receipt = posting.post(session, Requests.fields(ctx), access.limits());
        if (wait > 0) {
            posting.journey().await(receipt, Duration.ofSeconds(wait));
        }
        ObjectNode json = Json.object().put("accepted", receipt.seq());
        json.setAll(view.listed(receipt.conversation(), receipt.seq()));
        answer(ctx, json);
    }

    private void list(Context ctx) {
        ChatSession session = access.enter(ctx);
        long after = Requests.number(ctx, "after", 0, Long.MAX_VALUE);
        long wait = Requests.number(ctx, "wait", 0, MAX_WAIT);
        if (wait > 0) {
            feed.await(
                    session.conversation(),
                    Duration.ofSeconds(wait),
                    () -> !conversations
                            .messages(session.conversation(), after, 1)
                            .isEmpty());
        }
        answer(ctx, view.listed(session.conversation(), after));
    }

    private void feedback(Context ctx) {
        ChatSession session = access.enter(ctx);
        Fields fields = Requests.fields(ctx);
        long seq = fields.number("seq", 1, Long.MAX_VALUE);
        boolean helpful = fields.flag("helpful");
        Optional<String> comment = fields.findText("comment", MAX_COMMENT);
        fields.check();
        if (!conversations.feedback(session.conversation(), seq, helpful, Texts.clean(comment.orElse("")))) {
            throw Refusal.ofFields(List.of(new BadField("/seq", "unknown", Long.toString(seq))));
        }
        if (!helpful) {
            unanswered.unhelpful(session.conversation(), seq, session.locale());
        }
        ctx.status(204);
    }

    private void rate(Context ctx) {
        ChatSession session = access.enter(ctx);
        Fields fields = Requests.fields(ctx);
        long score = fields.number("score", 1, 5);
        Optional<String> comment = fields.findText("comment", MAX_COMMENT);
        fields.check();
        conversations.rate(session.conversation(), (int) score, Texts.clean(comment.orElse("")));
        ctx.status(204);
    }

    private static String known(String locale) {
        String language = locale.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return LOCALES.contains(language) ? language : "ko";
    }

    static void answer(Context ctx, ObjectNode json) {
        ctx.contentType("application/json").result(Json.write(json));
    }
}
