package dev.ieum.evaluation.load;

import java.util.function.Consumer;

/// Customers who write into sockets, and those who hear it: each customer alone, or everybody who watches.
interface Crowd extends AutoCloseable {

    /// Who is there.
    ///
    /// @param customers who write, in turn
    /// @param watchers who hear every customer; with none each customer hears only what they wrote themselves
    record Size(int customers, int watchers) {
        /// Where each message must arrive.
        int listeners() {
            return Math.max(1, watchers);
        }
    }

    /// Opens all sockets.
    @FunctionalInterface
    interface Maker {
        /// @param heard takes each frame that a listener gets; returns at once
        Crowd open(Size size, Consumer<String> heard);
    }

    /// Has a customer write; returns when the words are on their way.
    ///
    /// @return false when they could not be sent
    boolean write(int number, String words);

    @Override
    void close();
}
