package dev.ieum.knowledge.semantic;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// An embedding model inside the process: a folder with `model.onnx` and `tokenizer.json`, run by ONNX Runtime on one
/// thread per call. Each text is embedded alone, so that its vector does not depend on its neighbours.
///
/// The texts get the prefixes that the E5 family was trained with (Wang et al. 2022); vectors are the mean over the
/// tokens, brought to length one. Thread-safe.
public final class OnnxEmbeddingModel implements EmbeddingModel {
    /// Longer texts are cut; the model has no more positions.
    static final int MAX_TOKENS = 512;

    /// What ONNX Runtime's library needs while it is loaded is more than a thread has by default.
    private static final long STACK_BYTES = 16L << 20;

    private static final String OUTPUT = "last_hidden_state";
    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

    private final UnigramTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String name;
    private final int dimensions;
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxEmbeddingModel(UnigramTokenizer tokenizer, OrtSession session, String name) throws OrtException {
        this.tokenizer = tokenizer;
        this.environment = OrtEnvironment.getEnvironment();
        this.session = session;
        this.name = name;
        this.dimensions = dimensions(session);
    }

    /// Loads a model and tries it on one word, on a thread with room for the library's own start.
    ///
    /// @throws ModelFailure if the folder holds no model that can be used
    public static OnnxEmbeddingModel load(Path folder) {
        FutureTask<OnnxEmbeddingModel> loading = new FutureTask<>(() -> read(folder));
        Thread.ofPlatform().name("ieum-model").daemon().stackSize(STACK_BYTES).start(loading);
        try {
            return loading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ModelFailure unusable) {
                throw unusable;
            }
            throw new ModelFailure(folder + " cannot be used: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ModelFailure("interrupted while loading " + folder, interrupted);
        }
    }

    private static OnnxEmbeddingModel read(Path folder) {
        Path file = folder.resolve("model.onnx");
        UnigramTokenizer tokenizer = UnigramTokenizer.read(folder.resolve("tokenizer.json"));
        try {
            String name = "onnx-" + Checksums.sha256(file).substring(0, 16);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString(), options());
            OnnxEmbeddingModel model = new OnnxEmbeddingModel(tokenizer, session, name);
            model.embedQuestion("시작");
            return model;
        } catch (IOException | OrtException unusable) {
            throw new ModelFailure(file + " cannot be used: " + reason(unusable), unusable);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError missing) {
            throw new ModelFailure("ONNX Runtime does not run on this machine: " + missing.getMessage(), missing);
        }
    }

    private static String reason(Exception unusable) {
        return Files.notExists(Path.of(String.valueOf(unusable.getMessage())))
                ? String.valueOf(unusable.getMessage()).lines().findFirst().orElse("")
                : "it cannot be read";
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        return options;
    }

    private static int dimensions(OrtSession session) throws OrtException {
        NodeInfo output = session.getOutputInfo().get(OUTPUT);
        if (!INPUTS.containsAll(session.getInputNames())
                || output == null
                || !(output.getInfo() instanceof TensorInfo tensor)
                || tensor.getShape().length != 3
                || tensor.getShape()[2] <= 0) {
            session.close();
            throw new ModelFailure(
                    "model.onnx is no text encoder: it needs inputs " + INPUTS + " and the output " + OUTPUT);
        }
        return (int) tensor.getShape()[2];
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
        return embed("query: " + text.strip());
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream().map(text -> embed("passage: " + text.strip())).toList();
    }

    private float[] embed(String text) {
        open.readLock().lock();
        try {
            if (closed) {
                throw new ModelFailure("the embedding model is closed");
            }
            return run(text);
        } finally {
            open.readLock().unlock();
        }
    }

    private float[] run(String text) {
        long[] ids = tokenizer.ids(text, MAX_TOKENS);
        long[] shape = {1, ids.length};
        FloatBuffer hidden = ByteBuffer.allocateDirect(4 * ids.length * dimensions)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OnnxTensor output =
                        OnnxTensor.createTensor(environment, hidden, new long[] {1, ids.length, dimensions})) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            inputs.put("input_ids", input);
            inputs.put("attention_mask", mask);
            inputs.put("token_type_ids", types);
            inputs.keySet().retainAll(session.getInputNames());
            session.run(inputs, Map.of(OUTPUT, output)).close();
            return mean(hidden, ids.length);
        } catch (OrtException failed) {
            throw new ModelFailure("the embedding model failed: " + failed.getMessage(), failed);
        }
    }

    private float[] mean(FloatBuffer hidden, int tokens) {
        double[] sum = new double[dimensions];
        float[] row = new float[dimensions];
        for (int token = 0; token < tokens; token++) {
            hidden.get(token * dimensions, row);
            for (int i = 0; i < dimensions; i++) {
                sum[i] += row[i];
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        if (!(squares > 0) || Double.isInfinite(squares)) {
            throw new ModelFailure("the embedding model gives no usable numbers");
        }
        float[] vector = new float[dimensions];
        double length = Math.sqrt(squares);
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) (sum[i] / length);
        }
        return vector;
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException failed) {
            throw new ModelFailure("the embedding model could not be closed", failed);
        } finally {
            open.writeLock().unlock();
        }
    }
}
