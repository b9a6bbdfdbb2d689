/// Brings articles in from files, tables, pages and sites. The only home of jsoup.
///
/// What enters: the name of a file or folder, or an address. What leaves: articles, stored and published
/// through the gate, and an [dev.ieum.knowledge.ingest.ImportSummary] that names every file, line or
/// address which could not be read.
@NullMarked
package dev.ieum.knowledge.ingest;

import org.jspecify.annotations.NullMarked;
