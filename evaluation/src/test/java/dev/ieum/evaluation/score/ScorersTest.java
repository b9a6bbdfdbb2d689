package dev.ieum.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ieum.evaluation.score.SpanScore.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScorersTest {

    @Nested
    class SetScoreTest {
        @Test
        void oneOfTwoFoundShouldBeHalfRecall() {
            assertThat(SetScore.score(Set.of("a", "b"), Set.of("a")).recall()).isEqualTo(0.5);
        }

        @Test
        void oneWrongOfTwoShouldBeHalfPrecision() {
            assertThat(SetScore.score(Set.of("a"), Set.of("a", "x")).precision())
                    .isEqualTo(0.5);
        }

        @Test
        void twoEmptySetsShouldAgree() {
            assertThat(SetScore.score(Set.of(), Set.of()).f1()).isEqualTo(1);
        }
    }

    @Nested
    class SpanScoreTest {
        private final Span date = new Span(0, 4, "date");

        @Test
        void sameBordersShouldCount() {
            assertThat(SpanScore.exact(List.of(date), List.of(new Span(0, 4, "date")))
                            .f1())
                    .isEqualTo(1);
        }

        @Test
        void anOverlapShouldCountOnlyWhenAskedFor() {
            List<Span> shifted = List.of(new Span(1, 6, "date"));

            assertThat(SpanScore.exact(List.of(date), shifted).f1()).isZero();
            assertThat(SpanScore.overlapping(List.of(date), shifted).f1()).isEqualTo(1);
        }

        @Test
        void anotherTypeShouldNeverCount() {
            assertThat(SpanScore.overlapping(List.of(date), List.of(new Span(0, 4, "time")))
                            .f1())
                    .isZero();
        }
    }

    @Nested
    class RankingTest {
        private final Map<String, Integer> relevant = Map.of("a", 1, "b", 1);

        @Test
        void aPerfectListShouldScoreOne() {
            assertThat(Ranking.ndcg(List.of("a", "b", "x"), relevant, 10)).isEqualTo(1);
            assertThat(Ranking.recall(List.of("a", "b"), relevant.keySet(), 2)).isEqualTo(1);
            assertThat(Ranking.reciprocalRank(List.of("a"), relevant.keySet(), 10))
                    .isEqualTo(1);
        }

        @Test
        void ndcgShouldDiscountByTheLogarithmOfTheRank() {
            double expected = (1 / (Math.log(3) / Math.log(2)) + 1 / 2.0) / (1 + 1 / (Math.log(3) / Math.log(2)));

            assertThat(Ranking.ndcg(List.of("x", "a", "b"), relevant, 10)).isCloseTo(expected, within(1e-12));
        }

        @Test
        void whatComesAfterKShouldNotCount() {
            assertThat(Ranking.recall(List.of("x", "a"), relevant.keySet(), 1)).isZero();
            assertThat(Ranking.hit(List.of("x", "a"), relevant.keySet(), 1)).isZero();
            assertThat(Ranking.reciprocalRank(List.of("x", "y", "a"), relevant.keySet(), 2))
                    .isZero();
        }

        @Test
        void aListThatRepeatsADocumentShouldNotGainRecall() {
            assertThat(Ranking.recall(List.of("a", "a"), relevant.keySet(), 2)).isEqualTo(0.5);
        }
    }

    @Nested
    class BootstrapTest {
        @Test
        void oneSeedShouldGiveOneInterval() {
            double[] values = {0, 1, 1, 0, 1, 1, 1, 0};

            Interval first = Bootstrap.mean(values, 7);

            assertThat(Bootstrap.mean(values, 7)).isEqualTo(first);
        }

        @Test
        void aConstantDifferenceShouldHaveNoWidth() {
            Interval interval = Bootstrap.difference(new double[] {0.1, 0.5}, new double[] {0.3, 0.7}, 7);

            assertThat(interval.low()).isCloseTo(0.2, within(1e-12));
            assertThat(interval.high()).isCloseTo(0.2, within(1e-12));
            assertThat(interval.excludesZero()).isTrue();
        }

        @Test
        void nothingScoredShouldBeAnError() {
            assertThatThrownBy(() -> Bootstrap.mean(new double[0], 7)).hasMessage("nothing was scored");
        }
    }

    @Nested
    class SeparationTest {
        @Test
        void aCleanSplitShouldScoreOne() {
            assertThat(Separation.auroc(new double[] {3, 4}, new double[] {1, 2}))
                    .isEqualTo(1);
        }

        @Test
        void equalScoresShouldCountHalf() {
            assertThat(Separation.auroc(new double[] {1, 1}, new double[] {1, 1}))
                    .isEqualTo(0.5);
        }

        @Test
        void keepingAllShouldRefuseOnlyWhatLiesBelowTheLowest() {
            assertThat(Separation.refusedWhenKeeping(1.0, new double[] {2, 5}, new double[] {1, 3}))
                    .isEqualTo(0.5);
            assertThat(Separation.refusedWhenKeeping(0.5, new double[] {2, 5}, new double[] {1, 3}))
                    .isEqualTo(1);
        }
    }

    @Nested
    class CalibrationTest {
        @Test
        void anHonestProbabilityShouldHaveNoError() {
            assertThat(Calibration.error(new double[] {0.5, 0.5}, new boolean[] {true, false}))
                    .isZero();
        }

        @Test
        void aSureMistakeShouldCostEverything() {
            assertThat(Calibration.error(new double[] {1, 1}, new boolean[] {false, false}))
                    .isEqualTo(1);
        }

        @Test
        void binsShouldWeighTheirCases() {
            double[] said = {0.9, 0.9, 0.9, 0.1};

            assertThat(Calibration.error(said, new boolean[] {true, true, true, true}))
                    .isCloseTo((3 * 0.1 + 0.9) / 4, within(1e-9));
        }
    }

    @Nested
    class RecordDiffTest {
        private final Map<String, Map<String, String>> expected = Map.of("booking/B-1", Map.of("people", "2"));

        @Test
        void anEqualRowShouldShowNothing() {
            assertThat(RecordDiff.of(expected, Map.of("booking/B-1", Map.of("people", "2", "note", "x"))))
                    .isEmpty();
        }

        @Test
        void aWrongColumnShouldBeNamed() {
            assertThat(RecordDiff.of(expected, Map.of("booking/B-1", Map.of("people", "3"))))
                    .containsExactly("booking/B-1.people is \"3\", not \"2\"");
        }

        @Test
        void aMissingAndAForbiddenRowShouldBeNamed() {
            assertThat(RecordDiff.of(expected, Map.of())).containsExactly("booking/B-1 is missing");
            assertThat(RecordDiff.of(Map.of("!booking/B-9", Map.of()), Map.of("booking/B-9", Map.of())))
                    .containsExactly("booking/B-9 must not exist");
        }
    }

    @Nested
    class ClaimScoreTest {
        private final String text = "성수점은 2시간 무료이고 이후 10분당 1,000원이에요.";

        @Test
        void boundFiguresShouldBeSilent() {
            assertThat(ClaimScore.unbound(text, List.of("2시간", "10분", "1,000원")))
                    .isEmpty();
        }

        @Test
        void aFigureWithoutABindingShouldBeNamed() {
            assertThat(ClaimScore.unbound(text, List.of("2시간", "10분"))).containsExactly("1,000원");
        }

        @Test
        void wordsWithoutFiguresShouldNeedNoBinding() {
            assertThat(ClaimScore.unbound("언제든 편하게 물어봐 주세요.", List.of())).isEmpty();
        }
    }

    @Nested
    class AgreementTest {
        @Test
        void accuracyShouldBeTheShareOfRightLabels() {
            Agreement agreement = of("a", "a", "a", "b");

            assertThat(agreement.accuracy()).isEqualTo(0.5);
        }

        @Test
        void swappedLabelsShouldScoreZero() {
            Agreement agreement = of("a", "b", "b", "a");

            assertThat(agreement.accuracy()).isZero();
            assertThat(agreement.macroF1()).isZero();
        }

        @Test
        void aRareLabelShouldWeighAsMuchAsACommonOne() {
            Agreement agreement = of("a", "a", "a", "a", "a", "a", "b", "a");

            assertThat(agreement.of("b").recall()).isZero();
            assertThat(agreement.macroF1()).isCloseTo(agreement.of("a").f1() / 2, within(1e-12));
        }

        private Agreement of(String... pairs) {
            Agreement agreement = new Agreement();
            for (int i = 0; i < pairs.length; i += 2) {
                agreement.add(pairs[i], pairs[i + 1]);
            }
            return agreement;
        }
    }
}
