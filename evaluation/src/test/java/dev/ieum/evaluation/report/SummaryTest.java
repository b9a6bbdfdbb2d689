package dev.ieum.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void retrievalShouldStandSetBySetWithTheFullerOfTwoRows() throws JsonProcessingException {
        String summary = summary("""
                {"b":{"suite":"retrieval","systems":[
                   ["shop","lexical","0.9","1.0","1.0","0.9","0.9","",""],
                   ["shop","hybrid","0.95","1.0","1.0","0.9","0.9","0.8","0.5"]]},
                 "a":{"suite":"retrieval","systems":[
                   ["shop","lexical","0.9","1.0","1.0","0.9","0.9","0.7","0.4"],
                   ["faq","lexical","0.5","0.6","0.7","0.5","0.5","0.6","0.3"]]}}""");

        assertThat(summary.lines().filter(line -> line.startsWith("|")).toList())
                .containsExactly(
                        "| set | system | R@1 | R@5 | R@10 | MRR@10 | nDCG@10 | AUROC | refused@95 |",
                        "|---|---|---|---|---|---|---|---|---|",
                        "| faq | lexical | 0.5 | 0.6 | 0.7 | 0.5 | 0.5 | 0.6 | 0.3 |",
                        "| shop | hybrid | 0.95 | 1.0 | 1.0 | 0.9 | 0.9 | 0.8 | 0.5 |",
                        "|  | lexical | 0.9 | 1.0 | 1.0 | 0.9 | 0.9 | 0.7 | 0.4 |");
        assertThat(summary).doesNotContain("Everything else");
    }

    @Test
    void otherSuitesShouldShowTheirFirstThreeMetrics() throws JsonProcessingException {
        String summary = summary("""
                {"time-b":{"suite":"time","cases":1234,"metrics":{"resolved":{"value":0.5},"found":{"value":1}}},
                 "labels-z":{"suite":"labels","cases":3,"metrics":{
                   "accuracy":{"value":0.9355,"low":0.88,"high":0.97},"one":{"value":1},"two":{"value":2},
                   "three":{"value":3}}},
                 "labels-a":{"suite":"labels","cases":0,"metrics":{}}}""");

        assertThat(summary.lines().filter(line -> line.startsWith("|")).toList())
                .containsExactly(
                        "| suite | experiment | measured (95 %) | cases |",
                        "|---|---|---|---|",
                        "| labels | labels-a |  | 0 |",
                        "| labels | labels-z | accuracy 0.9355 (0.880 – 0.970) · one 1.0000 · two 2.0000 | 3 |",
                        "| time | time-b | resolved 0.5000 · found 1.0000 | 1,234 |");
        assertThat(summary).doesNotContain("Retrieval, side by side");
    }

    @Test
    void nothingMeasuredShouldBeNothingSaid() throws JsonProcessingException {
        assertThat(summary("{}")).isEmpty();
    }

    private static String summary(String results) throws JsonProcessingException {
        return Summary.of(new ObjectMapper().readTree(results));
    }
}
