/// Turns texts into vectors inside the process. The only home of ONNX Runtime.
@NullMarked
package dev.ieum.knowledge.semantic;

import org.jspecify.annotations.NullMarked;
