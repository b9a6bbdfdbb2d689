/// Instructions for a model, planted in the shop's own articles: does the bot follow them, or read them out? Enters:
/// planted sentences and a desk that publishes articles and answers questions. Leaves: how often it resisted, beside
/// how often it still answered.
@NullMarked
package dev.ieum.evaluation.planted;

import org.jspecify.annotations.NullMarked;
