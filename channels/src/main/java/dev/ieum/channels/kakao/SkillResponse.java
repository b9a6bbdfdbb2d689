package dev.ieum.channels.kakao;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.InlineAnswer;
import dev.ieum.channels.InlineChannel.Rendered;
import dev.ieum.channels.Json;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Said;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes answers in the skill dialect, within every limit of [KakaoLimits].
///
/// @param group whether everybody in a group chat reads it: no quick replies, no carousels
record SkillResponse(boolean group) {
    private static final String VERSION = "2.0";

    Rendered render(InlineAnswer answer) {
        return switch (answer) {
            case InlineAnswer.Messages messages -> thread(messages);
            case InlineAnswer.Words(var said) -> new Rendered(words(said), 0);
            case InlineAnswer.Promised(var text) -> new Rendered(promise(text), 0);
            case InlineAnswer.Postponed(var text, var fetch) ->
                new Rendered(
                        template(
                                Json.array().add(Outputs.simpleText(text)),
                                group ? Json.array() : Buttons.fetch(fetch)),
                        0);
        };
    }

    private Rendered thread(InlineAnswer.Messages answer) {
        Rendered rich = thread(answer, true);
        return rich.body().getBytes(StandardCharsets.UTF_8).length <= KakaoLimits.RESPONSE_BYTES
                ? rich
                : thread(answer, false);
    }

    /// As many messages as find room, at least the first.
    private Rendered thread(InlineAnswer.Messages answer, boolean cards) {
        List<Message> messages = answer.messages();
        Outputs outputs = new Outputs(!group, cards, answer.links().base());
        int taken = 0;
        for (Message message : messages) {
            Outputs next = outputs.with(speaker(message), message.said(), message.attachments());
            if (taken > 0 && !next.fits()) {
                break;
            }
            outputs = next;
            taken++;
        }
        if (!answer.links().resume().isEmpty() && !group) {
            outputs.linkBelow(
                    answer.links().resumeText(),
                    answer.links().resumeLabel(),
                    answer.links().resume());
        }
        ArrayNode replies = taken < messages.size()
                ? Buttons.fetch(answer.links().more())
                : quickReplies(messages.getLast().said(), cards);
        return new Rendered(template(outputs.toJson(), group ? Json.array() : replies), taken);
    }

    private String words(Said said) {
        Outputs outputs = new Outputs(!group, true, "").with("", said, List.of());
        return template(outputs.toJson(), group ? Json.array() : quickReplies(said, true));
    }

    private static ArrayNode quickReplies(Said said, boolean cards) {
        List<Choice> choices = new ArrayList<>(said.choices());
        said.cards()
                .forEach(card -> choices.addAll(
                        cards
                                ? card.choices().stream()
                                        .skip(KakaoLimits.BUTTONS)
                                        .toList()
                                : card.choices()));
        return Buttons.quickReplies(choices);
    }

    private static String speaker(Message message) {
        return message.author() instanceof Author.Staff(var member) ? member.name() : "";
    }

    private static String promise(String text) {
        ObjectNode json = Json.object().put("version", VERSION).put("useCallback", true);
        json.set("data", Json.object().put("text", text));
        return Json.text(json);
    }

    private static String template(ArrayNode outputs, ArrayNode quickReplies) {
        ObjectNode template = Json.object();
        template.set("outputs", outputs);
        if (!quickReplies.isEmpty()) {
            template.set("quickReplies", quickReplies);
        }
        ObjectNode json = Json.object().put("version", VERSION);
        json.set("template", template);
        return Json.text(json);
    }
}
