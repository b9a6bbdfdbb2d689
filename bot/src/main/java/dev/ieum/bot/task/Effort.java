package dev.ieum.bot.task;

/// Hears what replies take: the tools that ran, and what a language model charges for. It is called in the middle of a
/// turn, from several threads, and must neither block nor throw. Nothing that a customer said reaches it.
public interface Effort {

    /// A tool itself ran: it looked something up, planned a change or carried one out. One that was held back because
    /// the customer had not proven enough did not run.
    void ran(String tool);

    /// A language model reported this many tokens for one exchange, question and answer together.
    void spent(long tokens);

    /// Nobody listens.
    static Effort unheard() {
        return new Effort() {
            @Override
            public void ran(String tool) {}

            @Override
            public void spent(long tokens) {}
        };
    }
}
