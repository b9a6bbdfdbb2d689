package dev.ieum.record.conversation;

/// A file in a message.
///
/// @param kind `image` or `file`
/// @param url where it can be fetched
/// @param name what the sender called it; may be empty
public record Attachment(String kind, String url, String name) {}
