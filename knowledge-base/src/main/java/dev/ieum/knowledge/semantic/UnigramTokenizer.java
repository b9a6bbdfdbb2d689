package dev.ieum.knowledge.semantic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Cuts a text into the pieces a model knows: the most probable ones (Viterbi over a unigram model, Kudo 2018). Reads
/// `tokenizer.json` as Hugging Face writes it. A special token that a user types is text. Immutable.
final class UnigramTokenizer {
    /// A larger `tokenizer.json` is refused.
    static final long MAX_FILE = 64L << 20;

    private static final char SPACE = '\u2581';
    private static final double UNKNOWN_PENALTY = 10;

    private final Map<String, Integer> pieces;
    private final double[] scores;
    private final CharacterMap characters;
    private final int longest;
    private final double unknownScore;
    private final int unknown;
    private final int begin;
    private final int end;

    private UnigramTokenizer(JsonNode root) {
        JsonNode model = root.path("model");
        JsonNode vocabulary = model.path("vocab");
        if (!model.path("type").asText().equals("Unigram") || !vocabulary.isArray() || vocabulary.isEmpty()) {
            throw new ModelFailure("tokenizer.json: only Unigram tokenizers can be read");
        }
        Set<String> special = new HashSet<>();
        root.path("added_tokens")
                .forEach(token -> special.add(token.path("content").asText()));
        pieces = HashMap.newHashMap(vocabulary.size());
        scores = new double[vocabulary.size()];
        int length = 1;
        double lowest = 0;
        for (int id = 0; id < scores.length; id++) {
            String piece = vocabulary.get(id).path(0).asText();
            scores[id] = vocabulary.get(id).path(1).asDouble();
            if (!special.contains(piece)) {
                pieces.put(piece, id);
                length = Math.max(length, piece.length());
                lowest = Math.min(lowest, scores[id]);
            }
        }
        longest = length;
        unknownScore = lowest - UNKNOWN_PENALTY;
        unknown = model.path("unk_id").asInt(0);
        begin = special(root, "<s>");
        end = special(root, "</s>");
        characters = CharacterMap.read(rules(root.path("normalizer")));
    }

    /// @throws ModelFailure if the file is no tokenizer that can be read
    static UnigramTokenizer read(Path file) {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new ModelFailure(file + " is too large");
            }
            JsonNode root = mapper().readTree(Files.readAllBytes(file));
            return new UnigramTokenizer(root);
        } catch (IOException | IllegalArgumentException broken) {
            throw new ModelFailure(file + " cannot be read: " + firstLine(broken), broken);
        }
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength((int) MAX_FILE)
                        .maxNestingDepth(64)
                        .build())
                .build();
        return JsonMapper.builder(factory).build();
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    private static int special(JsonNode root, String content) {
        for (JsonNode token : root.path("added_tokens")) {
            if (token.path("content").asText().equals(content)) {
                return token.path("id").asInt();
            }
        }
        throw new ModelFailure("tokenizer.json: the token " + content + " is missing");
    }

    private static byte[] rules(JsonNode normalizer) {
        if (normalizer.path("type").asText().equals("Precompiled")) {
            return Base64.getDecoder()
                    .decode(normalizer.path("precompiled_charsmap").asText());
        }
        for (JsonNode step : normalizer.path("normalizers")) {
            if (step.path("type").asText().equals("Precompiled")) {
                return rules(step);
            }
        }
        throw new ModelFailure("tokenizer.json: the normalisation rules are missing");
    }

    /// How many pieces there are.
    int size() {
        return scores.length;
    }

    /// The numbers of the pieces of `text`, between the tokens that begin and end it; at most `limit` in all.
    long[] ids(String text, int limit) {
        String clean = characters.normalise(Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
        long[] ids = new long[limit];
        ids[0] = begin;
        int count = 1;
        for (String word : clean.strip().split("\\s+")) {
            if (count < limit - 1 && !word.isEmpty()) {
                count = append(SPACE + word, ids, count);
            }
        }
        ids[count++] = end;
        return Arrays.copyOf(ids, count);
    }

    private int append(String word, long[] ids, int from) {
        int[] cut = cuts(word);
        int[] starts = new int[word.length() + 1];
        int pieces = 0;
        for (int at = word.length(); at > 0; at = cut[at]) {
            starts[pieces++] = at;
        }
        int count = from;
        for (int i = pieces - 1; i >= 0 && count < ids.length - 1; i--) {
            int id = this.pieces.getOrDefault(word.substring(cut[starts[i]], starts[i]), unknown);
            if (id != unknown || ids[count - 1] != unknown) {
                ids[count++] = id;
            }
        }
        return count;
    }

    /// For each place in the word where the piece that ends there begins, on the most probable way.
    private int[] cuts(String word) {
        double[] best = new double[word.length() + 1];
        int[] cut = new int[word.length() + 1];
        Arrays.fill(best, 1, best.length, Double.NEGATIVE_INFINITY);
        for (int start = 0; start < word.length(); start++) {
            if (best[start] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            int character = Character.charCount(word.codePointAt(start));
            boolean single = false;
            for (int end = start + 1; end <= Math.min(word.length(), start + longest); end++) {
                Integer id = pieces.get(word.substring(start, end));
                if (id != null) {
                    single |= end - start == character;
                    improve(best, cut, end, best[start] + scores[id], start);
                }
            }
            if (!single) {
                improve(best, cut, start + character, best[start] + unknownScore, start);
            }
        }
        return cut;
    }

    private static void improve(double[] best, int[] cut, int end, double score, int start) {
        if (score > best[end]) {
            best[end] = score;
            cut[end] = start;
        }
    }
}
