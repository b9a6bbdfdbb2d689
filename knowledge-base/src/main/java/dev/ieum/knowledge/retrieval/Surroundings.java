package dev.ieum.knowledge.retrieval;

import java.util.OptionalDouble;

/// What a question is asked among.
///
/// @param articles how many there are: the more, the more likely one of them has the words by chance
/// @param elsewhere how much nearer in meaning a question is that is asked elsewhere than that one is to anything here;
///     empty without a model
record Surroundings(int articles, OptionalDouble elsewhere) {}
