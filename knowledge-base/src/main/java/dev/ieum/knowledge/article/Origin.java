package dev.ieum.knowledge.article;

/// Where a version came from.
///
/// @param kind how it got here
/// @param location the file's name or the page's canonical URL; empty when it was written here
public record Origin(Kind kind, String location) {

    public static final Origin WRITTEN_HERE = new Origin(Kind.WRITTEN, "");

    public enum Kind {
        /// Typed by a member of the staff.
        WRITTEN,
        /// Read from a file or folder.
        FILE,
        /// Fetched from a web page, whose address citations show.
        PAGE,
        /// Sent by the shop's own system.
        SHOP
    }
}
