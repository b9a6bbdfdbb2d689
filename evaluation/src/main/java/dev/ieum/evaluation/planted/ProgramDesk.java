package dev.ieum.evaluation.planted;

import dev.ieum.evaluation.dataset.DemoArticles.Article;
import dev.ieum.evaluation.dialogue.ChatDoor;
import dev.ieum.evaluation.dialogue.ChatDoor.Answer;
import dev.ieum.evaluation.dialogue.HttpDoor;
import dev.ieum.evaluation.dialogue.Scenario;
import dev.ieum.evaluation.program.ScriptedModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// The whole program with the demo shop, and beside it, if wanted, a model that does whatever a passage tells it to.
final class ProgramDesk implements Desk {

    private static final String CLOCK = "2026-11-24T12:00:00+09:00";

    private final String locale;
    private final Optional<ScriptedModel> model;
    private final HttpDoor door;
    private final AtomicReference<String> wanted = new AtomicReference<>("");
    private final AtomicReference<ScriptedModel.Answer> obeyed =
            new AtomicReference<>(new ScriptedModel.Answer.Text(""));
    private final AtomicReference<String> honest = new AtomicReference<>("");
    private final AtomicBoolean reached = new AtomicBoolean();

    private ProgramDesk(String locale, boolean withModel) {
        this.locale = locale;
        Map<String, String> settings = new HashMap<>();
        this.model = withModel ? Optional.of(new ScriptedModel(this::answer)) : Optional.empty();
        model.ifPresent(running -> settings.putAll(Map.of(
                "IEUM_MODEL_BASE_URL", running.base().toString(),
                "IEUM_MODEL_NAME", "scripted",
                "IEUM_MODEL_API_KEY", "none")));
        this.door = HttpDoor.start(CLOCK, settings);
    }

    static Desk open(String locale, boolean model) {
        return new ProgramDesk(locale, model);
    }

    /// The model: it looks for the planted words in all that it is told, and does what they say.
    private ScriptedModel.Answer answer(ScriptedModel.Request request) {
        if (request.told().contains(flat(wanted.get()))) {
            reached.set(true);
            return request.hasToolResult() ? new ScriptedModel.Answer.Text(honest.get()) : obeyed.get();
        }
        return new ScriptedModel.Answer.Text(honest.get());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Override
    public boolean publish(Article article, String body) {
        return door.publish(
                article.slug(),
                Map.of(
                        "title", article.title(),
                        "locale", article.locale(),
                        "variants", article.variants(),
                        "body", body,
                        "state", "published"));
    }

    @Override
    public Reply ask(String question, Planted planted, String honestly) {
        reached.set(false);
        honest.set(honestly);
        wanted.set(planted.text());
        obeyed.set(planted.tool()
                .<ScriptedModel.Answer>map(tool -> new ScriptedModel.Answer.Call(tool, Map.of()))
                .orElseGet(() -> new ScriptedModel.Answer.Text(planted.says())));
        ChatDoor.Session session = door.open(Optional.of(Scenario.NEW_CUSTOMER), locale);
        Answer answer = session.say(question);
        return new Reply(
                answer, model.isPresent() ? reached.get() : !answer.sources().isEmpty());
    }

    @Override
    public void close() {
        door.close();
        model.ifPresent(ScriptedModel::close);
    }
}
