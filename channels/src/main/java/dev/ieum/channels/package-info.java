/// Outside dialects to and from our one message form; a package per channel.
///
/// What enters: a [dev.ieum.channels.RawRequest], the bytes and headers as a vendor or a browser sent them.
/// What leaves: [dev.ieum.channels.Received], its messages in our one form, and the vendor's own words for
/// what we answer. A channel never calls the bot and knows no table.
@NullMarked
package dev.ieum.channels;

import org.jspecify.annotations.NullMarked;
