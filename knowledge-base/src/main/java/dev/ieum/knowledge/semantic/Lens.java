package dev.ieum.knowledge.semantic;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/// Looks at vectors so that what asks or answers the same comes nearer than what is about the same: a model's
/// vectors keep *what it is about* apart well, *what is wanted of it* (when, how, whether, do not) less so. A
/// vector `x` becomes `x + B(Ax)` with few rows in `A` and `B`, learnt on top of a model (low-rank adaptation,
/// Hu et al. 2021, with the softmax over all others as the loss). It fits that one model, whoever runs it, and
/// is used for no other. Immutable.
final class Lens {
    /// A model's usual questions are at least this like those of the model it was learnt with when it is the same one.
    private static final double SAME = 0.98;

    private final float[] usual;
    private final float[][] in;
    private final float[][] out;

    /// @param usual the mean of the usual questions' vectors with the model it was learnt with
    /// @param in the rows of `A`
    /// @param out the columns of `B`
    Lens(float[] usual, float[][] in, float[][] out) {
        this.usual = usual;
        this.in = in;
        this.out = out;
    }

    /// Half precision: the number of dimensions, the number of rows, the usual questions' mean, `A`, `B`.
    static Lens load(String file) {
        try (InputStream resource = Objects.requireNonNull(Lens.class.getResourceAsStream(file));
                DataInputStream read = new DataInputStream(resource)) {
            int dimensions = read.readInt();
            int rows = read.readInt();
            float[] usual = row(read, dimensions);
            float[][] in = new float[rows][];
            float[][] out = new float[rows][];
            for (int i = 0; i < rows; i++) {
                in[i] = row(read, dimensions);
            }
            for (int i = 0; i < rows; i++) {
                out[i] = row(read, dimensions);
            }
            return new Lens(usual, in, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be read", broken);
        }
    }

    private static float[] row(DataInputStream read, int dimensions) throws IOException {
        float[] row = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            row[i] = Float.float16ToFloat(read.readShort());
        }
        return row;
    }

    /// This lens when it was learnt with the model that gave `vectors` to the usual questions.
    Optional<Lens> findFor(Collection<float[]> vectors) {
        float[] mean = new float[usual.length];
        for (float[] vector : vectors) {
            if (vector.length != usual.length) {
                return Optional.empty();
            }
            add(1, vector, mean);
        }
        double lengths = Math.sqrt(Vectors.dot(mean, mean) * Vectors.dot(usual, usual));
        return Vectors.dot(mean, usual) >= SAME * lengths && lengths > 0 ? Optional.of(this) : Optional.empty();
    }

    /// `x + B(Ax)`.
    float[] through(float[] vector) {
        return turn(vector, in, out);
    }

    /// The other way: its product with any vector is that of `vector` with the other one seen through the lens.
    float[] back(float[] vector) {
        return turn(vector, out, in);
    }

    private static float[] turn(float[] vector, float[][] from, float[][] to) {
        float[] turned = vector.clone();
        for (int i = 0; i < from.length; i++) {
            add(Vectors.dot(from[i], vector), to[i], turned);
        }
        return turned;
    }

    private static void add(float times, float[] vector, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * vector[i];
        }
    }
}
