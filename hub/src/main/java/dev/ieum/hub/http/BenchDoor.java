package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.console.KnowledgeForms;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.journey.Rehearsal;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.Fields;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Overlap;
import dev.ieum.knowledge.article.StoredPassage;
import dev.ieum.knowledge.retrieval.ShopWords;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.conversation.Texts;
import dev.ieum.record.identity.Address;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

/// The owner's test bench: what a question finds, what a citation said, what contradicts itself, which words are known.
final class BenchDoor implements Door {
    private static final int FOUND = 5;
    private static final int MOST = 20;
    private static final int MAX_LOCALE = 3;

    private final StaffAccess access;
    private final StaffKnowledge knowledge;
    private final Rehearsal rehearsal;
    private final Clock clock;
    private final BiConsumer<Actor, String> audit;

    /// @param rehearsal answers without keeping anything
    /// @param audit writes down who changed the words and how
    BenchDoor(
            StaffAccess access,
            StaffKnowledge knowledge,
            Rehearsal rehearsal,
            Clock clock,
            BiConsumer<Actor, String> audit) {
        this.access = access;
        this.knowledge = knowledge;
        this.rehearsal = rehearsal;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(StaffKnowledge.BASE + "/try", this::tryOut);
        routes.get(StaffKnowledge.BASE + "/passage", this::passage);
        routes.get(StaffKnowledge.BASE + "/overlaps", this::overlaps);
        routes.get(StaffKnowledge.BASE + "/words", this::words);
        routes.put(StaffKnowledge.BASE + "/words", this::saveWords);
    }

    private void tryOut(Context ctx) {
        access.act(ctx);
        Fields fields = Requests.fields(ctx);
        String question = fields.text("question", Question.MAX_CHARACTERS);
        String locale = fields.findText("locale", MAX_LOCALE).orElse("ko");
        int limit = fields.findNumber("limit", 1, MOST).orElse((long) FOUND).intValue();
        fields.check();
        long started = System.nanoTime();
        Findings found = knowledge.base().search(new Question(question, locale, limit));
        long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started);
        ObjectNode json = Json.object()
                .put("confidence", found.confidence())
                .put("known", found.known())
                .put("micros", micros);
        ArrayNode passages = json.putArray("passages");
        KnowledgeForms forms = knowledge.forms();
        found.findings().forEach(finding -> passages.add(forms.finding(finding)));
        String asked = Texts.clean(question);
        if (asked.length() <= InboundMessage.MAX_CHARACTERS && !asked.isEmpty()) {
            json.set("reply", reply(asked, locale));
        }
        ChatDoor.answer(ctx, json);
    }

    /// What the bot would say to somebody who writes for the first time.
    private ObjectNode reply(String question, String locale) {
        InboundMessage message = new InboundMessage(
                new Address("console", "main", "console"),
                "console",
                question,
                Optional.empty(),
                List.of(),
                clock.instant());
        Said said = rehearsal.say(message, locale);
        ObjectNode json = Json.object().put("text", said.text());
        ArrayNode sources = json.putArray("sources");
        said.sources().forEach(source -> sources.add(source.title()));
        ArrayNode choices = json.putArray("choices");
        said.choices().forEach(choice -> choices.add(choice.label()));
        return json;
    }

    /// The very words that a citation was made from.
    private void passage(Context ctx) {
        access.enter(ctx);
        String article = ctx.queryParam("article");
        if (article == null || article.isBlank()) {
            throw Refusal.ofFields(List.of(new BadField("?article", "missing")));
        }
        PassageRef ref = new PassageRef(article, number(ctx, "version"), number(ctx, "start"), number(ctx, "end"));
        StoredPassage stored = knowledge.articles().findPassage(ref).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND));
        ArticleKey key = new ArticleKey(article, stored.citation().locale());
        ObjectNode json = Json.object();
        json.set(
                "passage",
                knowledge.forms().passage(stored, knowledge.articles().find(key)));
        ChatDoor.answer(ctx, json);
    }

    private static int number(Context ctx, String name) {
        return (int) Requests.number(ctx, name, 0, Integer.MAX_VALUE);
    }

    private void overlaps(Context ctx) {
        access.enter(ctx);
        long started = System.nanoTime();
        List<Overlap> found = knowledge.base().overlaps();
        ObjectNode json = Json.object().put("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        ArrayNode overlaps = json.putArray("overlaps");
        KnowledgeForms forms = knowledge.forms();
        found.forEach(overlap -> overlaps.add(forms.overlap(overlap)));
        ChatDoor.answer(ctx, json);
    }

    private void words(Context ctx) {
        access.enter(ctx);
        ChatDoor.answer(ctx, form(knowledge.base().words().read()));
    }

    private static ObjectNode form(ShopWords.Lists lists) {
        return Json.object()
                .put("dictionary", lists.dictionary())
                .put("synonyms", lists.synonyms())
                .put("version", version(lists));
    }

    /// Changes when the lists do.
    private static String version(ShopWords.Lists lists) {
        CRC32 sum = new CRC32();
        sum.update((lists.dictionary() + "\0" + lists.synonyms()).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private void saveWords(Context ctx) {
        StaffMember by = access.govern(ctx).account().member();
        Fields fields = Requests.fields(ctx);
        int most = ShopWords.MAX_LINES * ShopWords.MAX_LINE;
        ShopWords.Lists lists = new ShopWords.Lists(
                fields.findText("dictionary", most).orElse(""),
                fields.findText("synonyms", most).orElse(""));
        String basedOn = fields.text("basedOn", MOST);
        ShopWords.check(lists)
                .forEach(fault -> fields.problem(
                        fault.list(),
                        "words-" + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Integer.toString(fault.line())));
        fields.check();
        ShopWords words = knowledge.base().words();
        if (!words.saveOver(basedOn, BenchDoor::version, lists)) {
            throw Refusal.of(Kind.WORDS_CHANGED);
        }
        audit.accept(Actor.staff(by.id()), "words");
        words(ctx);
    }
}
