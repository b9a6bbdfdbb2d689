/// Imports that staff begin from the console: a file or an address goes in, runs go on in the background one after
/// another, and what became of each can be looked at while it goes on and after it has ended.
@NullMarked
package dev.ieum.hub.intake;

import org.jspecify.annotations.NullMarked;
