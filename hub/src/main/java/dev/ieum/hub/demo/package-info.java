/// The demo shop: an invented aromatherapy studio that fills an empty record and an empty knowledge base.
///
/// What enters: the files of `demo/` on the class path and the program's clock. What leaves: rows and articles, as a
/// shop's own systems would have written them.
@NullMarked
package dev.ieum.hub.demo;

import org.jspecify.annotations.NullMarked;
