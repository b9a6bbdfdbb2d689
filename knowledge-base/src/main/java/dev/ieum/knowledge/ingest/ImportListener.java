package dev.ieum.knowledge.ingest;

/// Hears how an import goes on, on the thread that imports; at most ten times a second and once at the end of a source.
@FunctionalInterface
public interface ImportListener {

    ImportListener NONE = progress -> {};

    void progress(ImportProgress progress);
}
