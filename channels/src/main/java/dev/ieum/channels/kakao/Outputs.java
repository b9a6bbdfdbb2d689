package dev.ieum.channels.kakao;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Up to three outputs in the making. Texts that follow each other share one while there is room.
final class Outputs {
    private final boolean carousels;
    private final boolean cards;
    private final String base;
    private final List<ObjectNode> done;
    private String text;

    /// @param carousels whether the chat can show them; group chats cannot
    /// @param cards false when an answer with cards was too large
    /// @param base the public address that relative files are below; empty when there is none
    Outputs(boolean carousels, boolean cards, String base) {
        this(carousels, cards, base, List.of(), "");
    }

    private Outputs(boolean carousels, boolean cards, String base, List<ObjectNode> done, String text) {
        this.carousels = carousels;
        this.cards = cards;
        this.base = base;
        this.done = new ArrayList<>(done);
        this.text = text;
    }

    /// A copy with these words behind, whether or not it still fits.
    ///
    /// @param speaker stands before the words; empty for the bot and the house
    Outputs with(String speaker, Said said, List<Attachment> files) {
        Outputs next = new Outputs(carousels, cards, base, done, text);
        String words = speaker.isEmpty() ? said.text() : "[" + speaker + "] " + said.text();
        next.say(words, said.choices(), files);
        if (cards) {
            showable(said.cards(), said.text()).ifPresent(next::add);
        }
        return next;
    }

    boolean fits() {
        return size() <= KakaoLimits.OUTPUTS;
    }

    int size() {
        return done.size() + Clip.parts(KakaoLimits.SIMPLE_TEXT, text).size();
    }

    /// Puts a link to the browser below the last words; words that leave no room for it are cut, as it
    /// shows them whole.
    void linkBelow(String words, String label, String url) {
        ArrayNode buttons = Json.array().add(Buttons.link(label, url));
        if (!text.isEmpty() && text.length() <= KakaoLimits.TEXT_CARD && fits()) {
            done.add(cardOf(text, buttons));
            text = "";
            return;
        }
        int room = KakaoLimits.OUTPUTS - 1 - done.size();
        List<String> parts = Clip.parts(KakaoLimits.SIMPLE_TEXT, text);
        if (room < 0 || (room == 0 && !parts.isEmpty())) {
            return;
        }
        for (int part = 0; part < Math.min(room, parts.size()); part++) {
            boolean cut = part == room - 1 && parts.size() > room;
            done.add(simpleText(cut ? parts.get(part) + " …" : parts.get(part)));
        }
        text = "";
        done.add(cardOf(words, buttons));
    }

    /// The first three outputs; the last text says with `…` that there was more.
    ArrayNode toJson() {
        flush();
        ArrayNode outputs = Json.array();
        done.stream().limit(KakaoLimits.OUTPUTS).forEach(outputs::add);
        if (done.size() > KakaoLimits.OUTPUTS
                && outputs.get(KakaoLimits.OUTPUTS - 1).get("simpleText") instanceof ObjectNode last) {
            last.put("text", Clip.to(KakaoLimits.SIMPLE_TEXT, last.path("text").asText() + " …"));
        }
        return outputs;
    }

    private void say(String words, List<Choice> choices, List<Attachment> files) {
        List<Attachment> images = files.stream()
                .filter(file -> file.kind().equals("image") && findUrl(file).isPresent())
                .toList();
        List<Choice> links = Buttons.links(choices);
        if (images.size() == 1 && !words.isBlank() && words.length() <= KakaoLimits.BASIC_CARD_DESCRIPTION) {
            add(basicCard(words, images.getFirst(), links));
            return;
        }
        if (!links.isEmpty() && !words.isBlank() && words.length() <= KakaoLimits.TEXT_CARD) {
            add(cardOf(words, Buttons.buttons(links)));
        } else {
            text = text.isEmpty() ? words : text + "\n\n" + words;
            if (!links.isEmpty()) {
                add(cardOf(links.getFirst().label(), Buttons.buttons(links)));
            }
        }
        images.forEach(image -> add(simpleImage(image)));
        files.stream()
                .filter(file -> !images.contains(file))
                .forEach(file -> findUrl(file).ifPresent(url -> text = (text + "\n" + url).strip()));
    }

    private void add(ObjectNode output) {
        flush();
        done.add(output);
    }

    private void flush() {
        Clip.parts(KakaoLimits.SIMPLE_TEXT, text).forEach(part -> done.add(simpleText(part)));
        text = "";
    }

    static ObjectNode simpleText(String words) {
        return KakaoCards.named("simpleText", Json.object().put("text", Clip.to(KakaoLimits.SIMPLE_TEXT, words)));
    }

    private Optional<ObjectNode> showable(List<Card> shown, String heading) {
        String first =
                heading.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return KakaoCards.of(
                shown, first.isEmpty() && !shown.isEmpty() ? shown.getFirst().title() : first, carousels);
    }

    private static ObjectNode cardOf(String words, ArrayNode buttons) {
        ObjectNode card = Json.object().put("description", Clip.to(KakaoLimits.TEXT_CARD, words));
        card.set("buttons", buttons);
        return KakaoCards.named("textCard", card.put("buttonLayout", "vertical"));
    }

    private ObjectNode basicCard(String words, Attachment image, List<Choice> links) {
        ObjectNode card = Json.object().put("description", words);
        card.set("thumbnail", Json.object().put("imageUrl", findUrl(image).orElseThrow()));
        ArrayNode buttons = Buttons.buttons(links);
        if (!buttons.isEmpty()) {
            card.set("buttons", buttons);
        }
        return KakaoCards.named("basicCard", card);
    }

    private ObjectNode simpleImage(Attachment image) {
        String alt = image.name().isBlank() ? "사진" : image.name();
        return KakaoCards.named(
                "simpleImage",
                Json.object()
                        .put("imageUrl", findUrl(image).orElseThrow())
                        .put("altText", Clip.to(KakaoLimits.ALT_TEXT, alt)));
    }

    /// The vendor needs whole addresses; a file of ours has one only where the public address is known.
    private Optional<String> findUrl(Attachment file) {
        if (file.url().startsWith("http")) {
            return Optional.of(file.url());
        }
        return base.isEmpty() ? Optional.empty() : Optional.of(base + file.url());
    }
}
