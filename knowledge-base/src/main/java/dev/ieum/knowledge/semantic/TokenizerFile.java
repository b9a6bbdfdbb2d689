package dev.ieum.knowledge.semantic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// Writes `tokenizer.json` as Hugging Face's tokenizers read it.
final class TokenizerFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenizerFile() {}

    static void write(Path file, PackedModel model, List<Integer> kept) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("version", "1.0");
        root.putObject("truncation")
                .put("direction", "Right")
                .put("max_length", OnnxEmbeddingModel.MAX_TOKENS)
                .put("strategy", "LongestFirst")
                .put("stride", 0);
        root.putNull("padding");
        ArrayNode added = root.putArray("added_tokens");
        ObjectNode unigram = JSON.createObjectNode().put("type", "Unigram");
        ArrayNode vocabulary = JSON.createArrayNode();
        for (int i = 0; i < kept.size(); i++) {
            PackedModel.Piece piece = model.pieces().get(kept.get(i));
            vocabulary.addArray().add(piece.text()).add(Double.parseDouble(Float.toString(piece.score())));
            if (PrunedVocabulary.isSpecial(piece.text())) {
                special(added.addObject(), i, piece.text());
            }
            if (piece.text().equals("<unk>")) {
                unigram.put("unk_id", i);
            }
        }
        ArrayNode steps = root.putObject("normalizer").put("type", "Sequence").putArray("normalizers");
        String rules = Base64.getEncoder().encodeToString(CharacterMapWriter.write(model.rules()));
        steps.addObject().put("type", "Precompiled").put("precompiled_charsmap", rules);
        ObjectNode spaces = steps.addObject().put("type", "Replace");
        spaces.putObject("pattern").put("Regex", " {2,}");
        spaces.put("content", " ");
        root.set("pre_tokenizer", metaspace());
        root.set("post_processor", JSON.readTree(TEMPLATE));
        root.set("decoder", metaspace());
        unigram.set("vocab", vocabulary);
        root.set("model", unigram.put("byte_fallback", false));
        JSON.writeValue(file.toFile(), root);
    }

    private static void special(ObjectNode token, int id, String content) {
        token.put("id", id)
                .put("content", content)
                .put("single_word", false)
                .put("lstrip", content.equals("<mask>"))
                .put("rstrip", false)
                .put("normalized", false)
                .put("special", true);
    }

    private static ObjectNode metaspace() {
        return JSON.createObjectNode()
                .put("type", "Metaspace")
                .put("replacement", "\u2581")
                .put("prepend_scheme", "always")
                .put("split", true);
    }

    private static final String TEMPLATE = """
            {"type": "TemplateProcessing",
             "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                        {"SpecialToken": {"id": "</s>", "type_id": 0}}],
             "pair": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                      {"SpecialToken": {"id": "</s>", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}},
                      {"Sequence": {"id": "B", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
             "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]},
                                "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}}
            """;
}
