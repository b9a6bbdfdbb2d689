package dev.ieum.evaluation.retrieval;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Learns what brings questions near to those that ask the same: a vector `x` becomes `x + B(Ax)`, with the softmax
/// over
/// all others as the loss and Adam (Kingma and Ba 2015) with a falling rate. Not thread-safe; works on all cores.
final class LowRank {
    private static final int ROWS = 64;
    private static final int STEPS = 120;
    private static final int TOGETHER = 700;
    private static final float TEMPERATURE = 0.05f;
    private static final double FALL = 0.9;

    /// What it costs to move what is asked elsewhere.
    private static final float STAY = 1;

    private final Random random = new Random(1);
    private final boolean amongThemselves;
    private final double firstRate;
    private final Adam in;
    private final Adam out;

    /// Whether two texts ask the same.
    interface Same {
        boolean asks(int one, int other);
    }

    /// @param amongThemselves whether those that ask are compared with each other, too
    /// @param firstRate how far a step goes at first
    LowRank(int dimensions, boolean amongThemselves, double firstRate) {
        this.amongThemselves = amongThemselves;
        this.firstRate = firstRate;
        double spread = 1 / Math.sqrt(dimensions);
        float[][] start = new float[ROWS][dimensions];
        for (float[] row : start) {
            for (int i = 0; i < dimensions; i++) {
                row[i] = (float) (random.nextGaussian() * spread);
            }
        }
        in = new Adam(start);
        out = new Adam(new float[ROWS][dimensions]);
    }

    /// `A` and `B`, row by row.
    float[][][] rows() {
        return new float[][][] {in.values, out.values};
    }

    /// Learns from questions of length one each: in each step some that are asked are compared with all entries and
    /// with
    /// each other.
    ///
    /// @param elsewhere what other people ask about other things; it is to stay where it is
    void learn(float[][] entries, float[][] asked, Same same, float[][] elsewhere) {
        int[] order = IntStream.range(0, asked.length).toArray();
        int some = Math.min(TOGETHER, asked.length);
        float[][] all = Arrays.copyOf(entries, entries.length + some);
        for (int step = 1; step <= STEPS; step++) {
            shuffle(order);
            for (int i = 0; i < some; i++) {
                all[entries.length + i] = asked[order[i]];
            }
            float[][] gradientIn = new float[ROWS][all[0].length];
            float[][] gradientOut = new float[ROWS][all[0].length];
            float[][] moves = moves(
                    entries.length,
                    all,
                    (one, other) ->
                            same.asks(origin(one, entries.length, order), origin(other, entries.length, order)));
            gather(all, moves, gradientIn, gradientOut);
            gather(elsewhere, back(elsewhere), gradientIn, gradientOut);
            double rate = firstRate * (1 - FALL * step / STEPS);
            in.step(gradientIn, step, rate);
            out.step(gradientOut, step, rate);
        }
    }

    private static int origin(int place, int entries, int[] order) {
        return place < entries ? place : entries + order[place - entries];
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /// Where each text is to move.
    ///
    /// @param from the first one that is asked; the others are only compared with
    private float[][] moves(int from, float[][] all, Same same) {
        float[] scales = new float[all.length];
        float[][] seen = new float[all.length][];
        each(0, all.length, i -> {
            seen[i] = through(all[i]);
            scales[i] = scale(seen[i]);
        });
        float[][] pulls = new float[all.length][];
        int compared = amongThemselves ? all.length : from;
        each(
                from,
                all.length,
                i -> pulls[i] = pulls(i, Arrays.copyOf(seen, compared), seen[i], same, all.length - from));
        float[][] moves = new float[all.length][];
        each(0, all.length, j -> {
            float[] move = new float[seen[j].length];
            for (int i = from; j < compared && i < all.length; i++) {
                add(pulls[i][j], seen[i], move);
            }
            for (int i = 0; j >= from && i < compared; i++) {
                add(pulls[j][i], seen[i], move);
            }
            moves[j] = straight(move, seen[j], scales[j]);
        });
        return moves;
    }

    private float[][] back(float[][] elsewhere) {
        float[][] moves = new float[elsewhere.length][];
        each(0, elsewhere.length, i -> {
            float[] move = through(elsewhere[i]);
            add(-1, elsewhere[i], move);
            for (int k = 0; k < move.length; k++) {
                move[k] *= -2 * STAY / elsewhere.length;
            }
            moves[i] = move;
        });
        return moves;
    }

    private void gather(float[][] texts, float[][] moves, float[][] gradientIn, float[][] gradientOut) {
        each(0, ROWS, row -> {
            for (int i = 0; i < texts.length; i++) {
                add(dot(out.values[row], moves[i]), texts[i], gradientIn[row]);
                add(dot(in.values[row], texts[i]), moves[i], gradientOut[row]);
            }
        });
    }

    private static void each(int from, int to, IntConsumer work) {
        IntStream.range(from, to).parallel().forEach(work);
    }

    /// How much a question is to come nearer to each other text; its own row is nothing.
    private static float[] pulls(int asked, float[][] seen, float[] asking, Same same, int share) {
        float[] pulls = new float[seen.length];
        double all = 0;
        double right = 0;
        for (int j = 0; j < seen.length; j++) {
            if (j != asked) {
                pulls[j] = (float) Math.exp((dot(asking, seen[j]) - 1) / TEMPERATURE);
                all += pulls[j];
                right += same.asks(asked, j) ? pulls[j] : 0;
            }
        }
        for (int j = 0; j < seen.length && right > 0; j++) {
            double wanted = j != asked && same.asks(asked, j) ? pulls[j] / right : 0;
            pulls[j] = (float) ((wanted - pulls[j] / all) / TEMPERATURE / share);
        }
        return pulls;
    }

    /// What of a move remains when lengths are brought back to one.
    private static float[] straight(float[] move, float[] direction, float scale) {
        float[] straight = move.clone();
        add(-dot(move, direction), direction, straight);
        for (int i = 0; i < straight.length; i++) {
            straight[i] *= scale;
        }
        return straight;
    }

    /// A vector seen through what has been learnt so far.
    float[] through(float[] vector) {
        float[] seen = vector.clone();
        for (int row = 0; row < ROWS; row++) {
            add(dot(in.values[row], vector), out.values[row], seen);
        }
        return seen;
    }

    /// Brings a vector to length one.
    ///
    /// @return one through the length that it had
    static float scale(float[] vector) {
        float scale = (float) (1 / Math.sqrt(Math.max(1e-12, dot(vector, vector))));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return scale;
    }

    static float dot(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        for (int i = 0; i + 3 < a.length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        return sum0 + sum1 + sum2 + sum3;
    }

    static void add(float times, float[] vector, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * vector[i];
        }
    }

    /// Numbers and how they have moved so far.
    private static final class Adam {
        private static final double FIRST = 0.9;
        private static final double SECOND = 0.99;

        private final float[][] values;
        private final double[][] means;
        private final double[][] squares;

        Adam(float[][] start) {
            values = start;
            means = new double[start.length][start[0].length];
            squares = new double[start.length][start[0].length];
        }

        void step(float[][] uphill, int step, double rate) {
            for (int row = 0; row < values.length; row++) {
                for (int i = 0; i < values[row].length; i++) {
                    means[row][i] = FIRST * means[row][i] + (1 - FIRST) * uphill[row][i];
                    squares[row][i] = SECOND * squares[row][i] + (1 - SECOND) * uphill[row][i] * uphill[row][i];
                    double mean = means[row][i] / (1 - Math.pow(FIRST, step));
                    double square = squares[row][i] / (1 - Math.pow(SECOND, step));
                    values[row][i] += (float) (rate * mean / (Math.sqrt(square) + 1e-8));
                }
            }
        }
    }
}
