/// Reads what evaluation is measured on: corpora with queries and judgements, labelled examples, cases of
/// time, the project's own suites, and YAML files. Enters: a folder, a resource or a file. Leaves:
/// immutable values in the file's order. Whatever is malformed is refused with file and line ([BadInput]);
/// nothing is skipped silently.
@NullMarked
package dev.ieum.evaluation.dataset;

import org.jspecify.annotations.NullMarked;
