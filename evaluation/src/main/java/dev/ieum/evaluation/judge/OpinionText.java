package dev.ieum.evaluation.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.evaluation.judge.Judge.Opinion;
import dev.ieum.evaluation.judge.Judge.Verdict;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a model wrote as an opinion. Only one JSON object with a known verdict and a reason counts, alone or in
/// one code fence; everything else is "not sure", and says why.
final class OpinionText {

    private static final int LONGEST_REASON = 400;
    private static final Pattern FENCED = Pattern.compile("```(?:json)?\\s*(.*?)\\s*```", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private OpinionText() {}

    static Opinion read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Opinion.notSure("the judge said nothing");
        }
        Matcher fenced = FENCED.matcher(text.strip());
        JsonNode answer;
        try {
            answer = JSON.readTree(fenced.matches() ? fenced.group(1) : text.strip());
        } catch (JsonProcessingException e) {
            return Opinion.notSure("the judge's answer is no JSON");
        }
        if (!answer.isObject()) {
            return Opinion.notSure("the judge's answer is no JSON object");
        }
        Optional<Verdict> verdict = findVerdict(answer.path("verdict"));
        if (verdict.isEmpty()) {
            return Opinion.notSure("the judge gave no known verdict");
        }
        String reason =
                answer.path("reason").isTextual() ? flat(answer.path("reason").asText()) : "";
        return reason.isEmpty() ? Opinion.notSure("the judge gave no reason") : new Opinion(verdict.get(), reason);
    }

    private static Optional<Verdict> findVerdict(JsonNode written) {
        String flat = written.isTextual() ? written.asText().strip().replaceAll("[_-]", " ") : "";
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.words().equalsIgnoreCase(flat))
                .findFirst();
    }

    private static String flat(String reason) {
        String line = reason.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_REASON
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }
}
