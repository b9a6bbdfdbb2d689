package dev.ieum.record.conversation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Those who want to hear what happened in threads. Thread-safe. A listener returns at once and throws nothing.
final class Listeners {

    private final List<Consumer<ThreadEvent>> listeners = new CopyOnWriteArrayList<>();

    Runnable add(Consumer<ThreadEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(ThreadEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
