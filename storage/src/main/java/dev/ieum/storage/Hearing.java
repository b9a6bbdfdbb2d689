package dev.ieum.storage;

/// Hears what programs that share the database announce. Called from one thread; what it throws is logged.
public interface Hearing {

    /// Somebody's transaction that announced this has been committed; our own are heard, too.
    void heard(String announcement);

    /// Something may have been announced that was not heard: the line was broken, or this server passes nothing on.
    /// Comes regularly, so whoever looks into the rows now has missed nothing.
    void mayHaveMissed();
}
