package dev.ieum.evaluation.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this JVM holds.
final class Memory {

    private static final double MEGABYTE = 1 << 20;

    private Memory() {}

    /// What is alive on the heap, after a collection.
    static double usedHeapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    static double heapLimitMegabytes() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }

    /// Milliseconds spent collecting garbage since the start.
    static double collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    /// What the operating system keeps in memory for this process and nobody else could use: without the pages of files
    /// that are only mapped. −1 where the system does not tell.
    static double residentMegabytes() {
        return kilobytes("RssAnon:") / 1_024.0;
    }

    /// The same with mapped files.
    static double residentWithFilesMegabytes() {
        return kilobytes("VmRSS:") / 1_024.0;
    }

    private static double kilobytes(String key) {
        Path status = Path.of("/proc/self/status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith(key))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(-1)
                    : -1;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
