package dev.ieum.knowledge.semantic;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of `passage_vector`.
final class VectorTable {
    private VectorTable() {}

    /// All vectors of one model, by the key of their text.
    static Map<Long, float[]> all(Transaction transaction, String model) {
        Map<Long, float[]> vectors = new HashMap<>();
        transaction
                .handle()
                .createQuery("SELECT text_key, vector FROM passage_vector WHERE model = :model")
                .bind("model", model)
                .map(Row.to(row -> Map.entry(row.big("text_key"), decode(row.bytes("vector")))))
                .forEach(entry -> vectors.put(entry.getKey(), entry.getValue()));
        return vectors;
    }

    /// Adds vectors; those that another node has added meanwhile stay.
    static void add(Transaction transaction, String model, Map<Long, float[]> vectors) {
        PreparedBatch batch = transaction.handle().prepareBatch("""
                INSERT INTO passage_vector (model, text_key, vector) VALUES (:model, :key, :vector)
                ON CONFLICT (model, text_key) DO NOTHING""");
        vectors.forEach((key, vector) -> batch.bind("model", model)
                .bind("key", key)
                .bind("vector", encode(vector))
                .add());
        batch.execute();
    }

    /// Removes what no article says any more.
    static void remove(Transaction transaction, String model, Iterable<Long> keys) {
        PreparedBatch batch = transaction
                .handle()
                .prepareBatch("DELETE FROM passage_vector WHERE model = :model AND text_key = :key");
        keys.forEach(key -> batch.bind("model", model).bind("key", key).add());
        batch.execute();
    }

    /// Half precision keeps a cosine to four digits in half the room.
    private static byte[] encode(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * vector.length);
        for (float value : vector) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return bytes.array();
    }

    private static float[] decode(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        float[] vector = new float[stored.length / 2];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(bytes.getShort());
        }
        return vector;
    }
}
