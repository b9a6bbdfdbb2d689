/// The shop's own web chat: its JSON forms, and who a signed token of the shop's site says the visitor is.
@NullMarked
package dev.ieum.channels.web;

import org.jspecify.annotations.NullMarked;
