/// What the program can be told to do from a terminal.
@NullMarked
package dev.ieum.hub.command;

import org.jspecify.annotations.NullMarked;
