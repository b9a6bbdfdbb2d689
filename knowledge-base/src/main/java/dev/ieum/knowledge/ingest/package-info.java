/// Brings articles in from files, tables, pages and sites. The only home of jsoup.
@NullMarked
package dev.ieum.knowledge.ingest;

import org.jspecify.annotations.NullMarked;
