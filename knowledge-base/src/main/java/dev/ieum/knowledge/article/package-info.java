/// Articles: their versions, states, passages, golden questions; the publishing gate and the misses.
@NullMarked
package dev.ieum.knowledge.article;

import org.jspecify.annotations.NullMarked;
