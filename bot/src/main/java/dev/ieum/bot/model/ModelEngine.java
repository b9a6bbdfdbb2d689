package dev.ieum.bot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Engine;
import dev.ieum.bot.reply.EngineFailure;
import dev.ieum.bot.reply.EngineFailure.Kind;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Effort;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Tasks;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.Understanding;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.Turn;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Replies with a language model: passages up front, the toolbox's tools as its tools. Reads run
/// and return to the model; the first write becomes a proposal and ends the turn; rounds and time
/// are bounded. Thread-safe.
public final class ModelEngine implements Engine {

    private static final int MOST_ROUNDS = 4;
    private static final int MOST_CALLS = 6;
    private static final int PASSAGES = 4;
    private static final int MOST_REPLY = 1_500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What the engine works with.
    public record Parts(
            Supplier<Understanding> understanding,
            Function<Question, Findings> search,
            Toolbox toolbox,
            Tasks tasks,
            Effort effort) {}

    private final ModelSettings settings;
    private final Parts parts;
    private final ZoneId zone;
    private final ChatEndpoint endpoint;

    public ModelEngine(ModelSettings settings, Parts parts, ZoneId zone) {
        this.settings = settings;
        this.parts = parts;
        this.zone = zone;
        this.endpoint = new ChatEndpoint(settings, parts.effort()::spent);
    }

    @Override
    public Draft draft(Turn turn) {
        return new Talk(turn).draft();
    }

    /// One turn's exchange with the model.
    private final class Talk {
        private final Turn turn;
        private final String locale;
        private final long until = System.nanoTime() + settings.deadline().toNanos();
        private final Placeholders placeholders;
        private final List<RowFacts> rows = new ArrayList<>();
        private Optional<Told> last = Optional.empty();
        private int calls;

        Talk(Turn turn) {
            this.turn = turn;
            this.locale = Understanding.language(
                    turn.utterance().text(), turn.speaker().locale());
            List<String> names = new ArrayList<>(turn.speaker().name().stream().toList());
            turn.state()
                    .task()
                    .map(OpenTask::slots)
                    .map(slots -> slots.get(Toolbox.NAME))
                    .ifPresent(names::add);
            this.placeholders = new Placeholders(names);
        }

        Draft draft() {
            String text = turn.utterance().text();
            String question =
                    text.length() > Question.MAX_CHARACTERS ? text.substring(0, Question.MAX_CHARACTERS) : text;
            List<Finding> passages = question.isBlank()
                    ? List.of()
                    : parts.search()
                            .apply(new Question(question, locale, PASSAGES))
                            .findings();
            LocalDateTime now = LocalDateTime.ofInstant(turn.scene().now(), zone);
            List<ChatMessage> messages = new ArrayList<>(Prompt.of(turn, locale, now, passages, placeholders));
            for (int round = 0; round < MOST_ROUNDS; round++) {
                AiMessage answer = ask(messages);
                if (!answer.hasToolExecutionRequests()) {
                    return spoken(answer, passages);
                }
                messages.add(answer);
                for (ToolExecutionRequest request : answer.toolExecutionRequests()) {
                    Optional<Draft> end = call(request, messages);
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
            }
            throw new EngineFailure(Kind.TOO_MANY_STEPS, MOST_ROUNDS + " rounds");
        }

        private AiMessage ask(List<ChatMessage> messages) {
            ChatRequest request = ChatRequest.builder()
                    .messages(messages)
                    .toolSpecifications(ToolSchemas.of(parts.toolbox()))
                    .build();
            return endpoint.ask(request, Duration.ofNanos(until - System.nanoTime()))
                    .aiMessage();
        }

        /// Runs a read and tells the model; anything else ends the turn with the tool's own words.
        private Optional<Draft> call(ToolExecutionRequest request, List<ChatMessage> messages) {
            if (++calls > MOST_CALLS) {
                throw new EngineFailure(Kind.TOO_MANY_STEPS, MOST_CALLS + " calls");
            }
            Tool tool = parts.toolbox()
                    .find(request.name())
                    .orElseThrow(() -> new EngineFailure(Kind.UNKNOWN_TOOL, "no such tool"));
            Map<String, String> slots = slots(tool, request.arguments());
            if (tool.effect() == Effect.WRITE) {
                return Optional.of(parts.tasks().begin(turn, locale, tool, slots));
            }
            ToolOutcome outcome = parts.tasks().look(turn, locale, tool, slots);
            if (!(outcome instanceof ToolOutcome.Found found)) {
                return Optional.of(parts.tasks().begin(turn, locale, tool, slots));
            }
            rows.addAll(found.told().rows());
            last = Optional.of(found.told());
            messages.add(ToolExecutionResultMessage.from(
                    request, placeholders.mask(found.told().text())));
            return Optional.empty();
        }

        /// The arguments as the tool's own parsers read them; what they cannot read is asked for later.
        private Map<String, String> slots(Tool tool, String arguments) {
            Map<String, String> given = parsed(arguments);
            LocalDateTime now = LocalDateTime.ofInstant(turn.scene().now(), zone);
            Map<String, String> slots = new HashMap<>();
            for (Parameter parameter : parts.toolbox().parameters(tool)) {
                String value = given.get(parameter.name());
                if (value != null && !value.isBlank()) {
                    parameter
                            .kind()
                            .findIn(
                                    placeholders.restore(value),
                                    parts.understanding().get().vocabulary(),
                                    now)
                            .ifPresent(read -> slots.put(parameter.name(), read));
                }
            }
            return slots;
        }

        private Draft spoken(AiMessage answer, List<Finding> passages) {
            String text = answer.text() == null
                    ? ""
                    : placeholders.restore(answer.text()).strip();
            if (text.isEmpty() || text.length() > MOST_REPLY || text.contains("<data-")) {
                throw new EngineFailure(Kind.GARBAGE, "no usable text");
            }
            return Spoken.draft(turn, text, Spoken.cited(text, passages), last).plus(Evidence.ofRows(rows));
        }
    }

    private static Map<String, String> parsed(String arguments) {
        try {
            Map<String, Object> read = JSON.readValue(
                    arguments == null || arguments.isBlank() ? "{}" : arguments, new TypeReference<>() {});
            Map<String, String> texts = new HashMap<>();
            read.forEach((name, value) -> {
                if (value != null) {
                    texts.put(name, String.valueOf(value));
                }
            });
            return texts;
        } catch (JsonProcessingException e) {
            throw new EngineFailure(Kind.GARBAGE, "tool arguments are no JSON object");
        }
    }
}
