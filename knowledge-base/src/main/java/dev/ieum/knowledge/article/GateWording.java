package dev.ieum.knowledge.article;

import dev.ieum.knowledge.article.Worsened.Answer;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Says what the gate found in the reader's language.
final class GateWording {

    private static final String BUNDLE = "dev.ieum.knowledge.article.gate";

    private final ResourceBundle words;

    private GateWording(ResourceBundle words) {
        this.words = words;
    }

    static GateWording in(Locale locale) {
        Locale known = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        return new GateWording(ResourceBundle.getBundle(
                BUNDLE, known, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String difference(List<Worsened> worsened) {
        StringBuilder text = new StringBuilder(say("refused", worsened.size()));
        for (int i = 0; i < worsened.size(); i++) {
            Worsened one = worsened.get(i);
            line(
                    text,
                    "",
                    say("question", i + 1, one.golden().question(), one.owner().slug()));
            line(text, "   ", say("before", answer(one.before())));
            line(text, "   ", say("after", answer(one.after())));
            reasons(text, one);
        }
        line(text, "", say("how"));
        return text.toString();
    }

    private void reasons(StringBuilder text, Worsened one) {
        Answer after = one.after();
        if (!after.known()) {
            line(text, "   ", say("unsure"));
        } else if (!after.article().equals(one.owner().slug())) {
            line(text, "   ", say("elsewhere", after.title()));
        }
        if (!one.missing().isEmpty()) {
            line(text, "   ", say("missing", String.join(", ", one.missing())));
        }
    }

    private String answer(Answer answer) {
        return answer.known() ? say("answer", answer.snippet().replace('\n', ' '), answer.title()) : say("silence");
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(values);
    }

    private static void line(StringBuilder text, String indent, String words) {
        text.append('\n').append(indent).append(words);
    }
}
