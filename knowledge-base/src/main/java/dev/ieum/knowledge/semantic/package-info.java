/// Turns texts into vectors that say what they mean. What enters: texts and a model, inside the process
/// ([dev.ieum.knowledge.semantic.OnnxEmbeddingModel]) or outside it
/// ([dev.ieum.knowledge.semantic.EmbeddingModel]). What leaves: how alike a question and each text are
/// ([dev.ieum.knowledge.semantic.Meanings]). Vectors are rows, so that no text is embedded twice; models
/// are installed by [dev.ieum.knowledge.semantic.SemanticInstall]. The only home of ONNX Runtime.
@NullMarked
package dev.ieum.knowledge.semantic;

import org.jspecify.annotations.NullMarked;
