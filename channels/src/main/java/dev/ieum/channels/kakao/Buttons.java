package dev.ieum.channels.kakao;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.ActionJson;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import java.util.Collection;
import java.util.List;

/// Choices as buttons and quick replies. What we need to know when one is pressed travels in `extra` and
/// comes back as `clientExtra`.
final class Buttons {
    private Buttons() {}

    /// At most three; links open a page, everything else speaks for the customer.
    static ArrayNode buttons(Collection<Choice> choices) {
        ArrayNode buttons = Json.array();
        choices.stream()
                .filter(Buttons::fits)
                .limit(KakaoLimits.BUTTONS)
                .map(Buttons::button)
                .forEach(buttons::add);
        return buttons;
    }

    /// At most ten; links cannot be quick replies.
    static ArrayNode quickReplies(Collection<Choice> choices) {
        ArrayNode replies = Json.array();
        choices.stream()
                .filter(Buttons::fits)
                .filter(choice -> !isLink(choice))
                .limit(KakaoLimits.QUICK_REPLIES)
                .map(choice -> speaking(choice.label(), spoken(choice), extra(choice)))
                .forEach(replies::add);
        return replies;
    }

    static ObjectNode link(String label, String url) {
        return Json.object()
                .put("label", Clip.to(KakaoLimits.BUTTON_LABEL, label))
                .put("action", "webLink")
                .put("webLinkUrl", url);
    }

    /// The quick reply that asks for what is waiting.
    static ArrayNode fetch(String label) {
        ObjectNode extra = Json.object();
        extra.set(SkillRequest.POSTBACK, Json.object().put("type", "fetch"));
        return Json.array().add(speaking(label, label, extra));
    }

    static boolean isLink(Choice choice) {
        return choice.action() instanceof Action.Open;
    }

    static List<Choice> links(Collection<Choice> choices) {
        return choices.stream().filter(Buttons::isLink).filter(Buttons::fits).toList();
    }

    /// What stands in for pressing it on a list's item: `action`, `messageText` and `extra`.
    static void pressing(ObjectNode item, Choice choice) {
        if (choice.action() instanceof Action.Open(var url)) {
            item.set("link", Json.object().put("web", url));
        } else {
            item.put("action", "message").put("messageText", spoken(choice)).set("extra", extra(choice));
        }
    }

    private static ObjectNode button(Choice choice) {
        return choice.action() instanceof Action.Open(var url)
                ? link(choice.label(), url)
                : speaking(choice.label(), spoken(choice), extra(choice));
    }

    private static ObjectNode speaking(String label, String words, ObjectNode extra) {
        ObjectNode button = Json.object()
                .put("label", Clip.to(KakaoLimits.BUTTON_LABEL, label))
                .put("action", "message")
                .put("messageText", Clip.to(KakaoLimits.MESSAGE_TEXT, words));
        button.set("extra", extra);
        return button;
    }

    private static String spoken(Choice choice) {
        return choice.action() instanceof Action.Say(var text) ? text : choice.label();
    }

    private static ObjectNode extra(Choice choice) {
        ObjectNode extra = Json.object();
        extra.set(SkillRequest.POSTBACK, ActionJson.write(choice.action()));
        return extra;
    }

    private static boolean fits(Choice choice) {
        boolean usable = !choice.label().isBlank() && Json.write(extra(choice)).length <= KakaoLimits.EXTRA;
        return usable && (!(choice.action() instanceof Action.Open(var url)) || isWeb(url));
    }

    private static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
