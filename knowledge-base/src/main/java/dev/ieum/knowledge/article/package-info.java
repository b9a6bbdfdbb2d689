/// Articles: their versions, states, passages, golden questions; the publishing gate and the misses.
///
/// What enters: an [dev.ieum.knowledge.article.Edit] in Markdown. What leaves: passages that point into a version which
/// is never changed, told to a [dev.ieum.knowledge.article.PassageListener] when they are published or withdrawn.
@NullMarked
package dev.ieum.knowledge.article;

import org.jspecify.annotations.NullMarked;
