/// What the web chat keeps beside the thread: who holds which key to which conversation, and the files they sent.
@NullMarked
package dev.ieum.hub.chat;

import org.jspecify.annotations.NullMarked;
