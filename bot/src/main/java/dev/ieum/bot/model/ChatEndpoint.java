package dev.ieum.bot.model;

import dev.ieum.bot.reply.EngineFailure;
import dev.ieum.bot.reply.EngineFailure.Kind;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// One endpoint that speaks the OpenAI chat protocol. Whatever goes wrong becomes an [EngineFailure]; thread-safe.
final class ChatEndpoint {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int MOST_TOKENS = 700;

    private final ChatModel model;
    private final LongConsumer spent;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param spent hears the tokens of every answer that says how many it took, usable or not
    ChatEndpoint(ModelSettings settings, LongConsumer spent) {
        this.spent = spent;
        HttpClient.Builder http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        this.model = OpenAiChatModel.builder()
                .baseUrl(settings.base().toString())
                .apiKey(settings.key().value())
                .modelName(settings.name())
                .temperature(0.0)
                .maxTokens(MOST_TOKENS)
                .timeout(settings.deadline())
                .maxRetries(0)
                .httpClientBuilder(JdkHttpClient.builder().httpClientBuilder(http))
                .build();
    }

    /// @param left how long it may take, the whole body included: the client's own timeout covers the headers only
    ChatResponse ask(ChatRequest request, Duration left) {
        if (left.isNegative() || left.isZero()) {
            throw new EngineFailure(Kind.TIMEOUT, "no time left");
        }
        Future<ChatResponse> answer = threads.submit(() -> model.chat(request));
        try {
            return checked(answer.get(left.toMillis(), TimeUnit.MILLISECONDS));
        } catch (java.util.concurrent.TimeoutException e) {
            answer.cancel(true);
            throw new EngineFailure(Kind.TIMEOUT, "the model took longer than " + left);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new EngineFailure(Kind.ERROR, "interrupted");
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    /// The library throws its own exceptions for HTTP errors and plain runtime exceptions for bodies that are no JSON.
    private static EngineFailure failure(Throwable cause) {
        Kind kind = switch (cause) {
            case TimeoutException e -> Kind.TIMEOUT;
            case LangChain4jException e -> Kind.ERROR;
            default -> Kind.GARBAGE;
        };
        return new EngineFailure(kind, cause.getClass().getSimpleName());
    }

    private ChatResponse checked(ChatResponse response) {
        TokenUsage usage = response.tokenUsage();
        if (usage != null && usage.totalTokenCount() != null) {
            spent.accept(usage.totalTokenCount());
        }
        if (response.finishReason() == null || response.finishReason() == FinishReason.LENGTH) {
            throw new EngineFailure(Kind.TRUNCATED, "finish reason " + response.finishReason());
        }
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw new EngineFailure(Kind.GARBAGE, "filtered");
        }
        return response;
    }
}
