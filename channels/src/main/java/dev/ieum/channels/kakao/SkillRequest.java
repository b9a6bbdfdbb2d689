package dev.ieum.channels.kakao;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.ActionJson;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A skill request. Members come and go with the kind of bot, block and console, so that everything but the
/// user's id may be missing and unknown members are ignored.
record SkillRequest(JsonNode json) {
    /// The member of `clientExtra` that carries our own words back to us.
    static final String POSTBACK = "ieum";

    private static final Pattern SECURE_URL = Pattern.compile("https?://[^\\s,)\"]+");
    private static final int MAX_FILES = 10;

    /// The vendor's key of whoever wrote; longest [KakaoLimits#USER_ID].
    Optional<String> findUser() {
        JsonNode user = request().path("user");
        return Json.findText(user.path("properties"), "botUserKey")
                .or(() -> Json.findText(user, "id"))
                .filter(id -> !id.isBlank() && id.length() <= KakaoLimits.USER_ID);
    }

    /// The group chat it was written in; in those, everybody reads our answer.
    Optional<String> findGroup() {
        return Json.findText(request().path("chat"), "id")
                .filter(id -> !id.isBlank() && id.length() <= KakaoLimits.USER_ID);
    }

    /// Whether the admin centre's own test console or bot test sent it.
    boolean isRehearsal() {
        JsonNode params = request().path("params");
        return request().path("user").path("type").asText().equals("accountId")
                || params.path("ignoreMe").asText().equals("true")
                || params.path("surface").asText().equals("BuilderBotTest");
    }

    /// The bot's id without the `!` that marks the development channel.
    Optional<String> findBot() {
        return Json.findText(json.path("bot"), "id")
                .map(id -> id.endsWith("!") ? id.substring(0, id.length() - 1) : id);
    }

    /// `ko` (also written `kr` or left out) or `en`.
    String locale() {
        return Json.findText(request(), "lang")
                        .filter(lang -> lang.startsWith("en"))
                        .isPresent()
                ? "en"
                : "ko";
    }

    Optional<String> findCallbackUrl() {
        return Json.findText(request(), "callbackUrl").filter(url -> !url.isBlank());
    }

    /// What was typed. A photo's address, which the vendor repeats here, is no text.
    String text() {
        String utterance = Json.findText(request(), "utterance").orElse("");
        boolean repeatsFile = attachments().stream().anyMatch(file -> utterance.contains(file.url()));
        return repeatsFile ? "" : utterance;
    }

    /// What our own button, pressed by the customer, brought back.
    Optional<Action> findAction() {
        return ActionJson.find(postback());
    }

    /// Whether our button asks for what is waiting.
    boolean isFetch() {
        return postback().path("type").asText().equals("fetch");
    }

    /// Photos sent in the chat or through the secure-image plugin.
    List<Attachment> attachments() {
        List<Attachment> files = new ArrayList<>();
        JsonNode media = request().path("params").path("media");
        Json.findText(media, "url")
                .filter(SkillRequest::isAddress)
                .ifPresent(url -> files.add(new Attachment(kind(media), url, "")));
        for (JsonNode parameter : json.path("action").path("detailParams")) {
            Json.findText(parameter, "value")
                    .filter(value -> value.contains("secureUrls"))
                    .ifPresent(value -> {
                        Matcher matcher = SECURE_URL.matcher(value);
                        while (matcher.find()) {
                            files.add(new Attachment("image", matcher.group(), ""));
                        }
                    });
        }
        return files.stream().distinct().limit(MAX_FILES).toList();
    }

    private static String kind(JsonNode media) {
        return media.path("type").asText("image").equals("image") ? "image" : "file";
    }

    private static boolean isAddress(String url) {
        return SECURE_URL.matcher(url).matches();
    }

    private JsonNode postback() {
        return json.path("action").path("clientExtra").path(POSTBACK);
    }

    private JsonNode request() {
        return json.path("userRequest");
    }
}
