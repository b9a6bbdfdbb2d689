package dev.ieum.bot.model;

import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.knowledge.semantic.ModelFailure;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Vectors from an endpoint that speaks the OpenAI embeddings protocol, made length one. Thread-safe.
public final class EmbeddingEndpoint implements EmbeddingModel {

    private static final int BATCH = 64;
    private static final int MOST_CHARACTERS = 6_000;
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final String name;
    private final OpenAiEmbeddingModel model;
    private final int dimensions;

    /// Asks the endpoint once, to learn how long its vectors are.
    ///
    /// @throws ModelFailure if it does not answer
    public EmbeddingEndpoint(ModelSettings settings) {
        this.name = settings.name() + "@" + settings.base();
        HttpClient.Builder http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        this.model = OpenAiEmbeddingModel.builder()
                .baseUrl(settings.base().toString())
                .apiKey(settings.key().value())
                .modelName(settings.name())
                .timeout(settings.deadline())
                .maxRetries(0)
                .httpClientBuilder(JdkHttpClient.builder().httpClientBuilder(http))
                .build();
        this.dimensions = embed(List.of("dimensions")).getFirst().length;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public float[] embedQuestion(String text) {
        return embed(List.of(text)).getFirst();
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        List<float[]> vectors = new ArrayList<>();
        for (int at = 0; at < texts.size(); at += BATCH) {
            vectors.addAll(embed(texts.subList(at, Math.min(texts.size(), at + BATCH))));
        }
        return vectors;
    }

    @Override
    public void close() {
        // the HTTP client has no connection of its own to give back
    }

    private List<float[]> embed(List<String> texts) {
        List<TextSegment> segments =
                texts.stream().map(EmbeddingEndpoint::segment).toList();
        List<Embedding> embeddings;
        try {
            embeddings = model.embedAll(segments).content();
        } catch (RuntimeException e) {
            throw new ModelFailure(
                    "the embedding endpoint failed: " + e.getClass().getSimpleName(), e);
        }
        if (embeddings.size() != texts.size()) {
            throw new ModelFailure(
                    "the embedding endpoint gave " + embeddings.size() + " vectors for " + texts.size() + " texts");
        }
        return embeddings.stream().map(EmbeddingEndpoint::unit).toList();
    }

    /// Blank texts are refused by endpoints.
    private static TextSegment segment(String text) {
        String plain = text.isBlank() ? "-" : text;
        return TextSegment.from(plain.length() > MOST_CHARACTERS ? plain.substring(0, MOST_CHARACTERS) : plain);
    }

    private static float[] unit(Embedding embedding) {
        float[] vector = embedding.vector().clone();
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        if (sum == 0) {
            throw new ModelFailure("the embedding endpoint gave an empty vector");
        }
        float length = (float) Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
