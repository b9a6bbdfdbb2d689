package dev.ieum.evaluation.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A way to talk to a program as its customers do, and to look at its record as its owner does.
public interface ChatDoor extends AutoCloseable {

    /// A new conversation.
    ///
    /// @param customer the shop's reference of a proven customer; empty: a stranger
    Session open(Optional<String> customer, String locale);

    @Override
    void close();

    /// One conversation.
    interface Session {

        /// What the program said before anybody else.
        Answer greeting();

        /// Types, and waits for what comes back.
        Answer say(String text);

        /// Presses a button of an earlier answer.
        Answer press(Button button);

        /// What the program's replies have taken since its start.
        Effort effort();

        /// The customer's orders, bookings and coupons: `booking/B-2001` to its columns.
        Map<String, Map<String, String>> rows();
    }

    /// What replies took.
    ///
    /// @param runs how often each tool ran
    /// @param tokens of a language model
    record Effort(Map<String, Long> runs, long tokens) {
        public Effort {
            runs = Map.copyOf(runs);
        }

        /// What was added since `before`; a tool that did not run is not in it.
        Effort since(Effort before) {
            Map<String, Long> more = new TreeMap<>();
            runs.forEach((tool, count) -> {
                long added = count - before.runs().getOrDefault(tool, 0L);
                if (added > 0) {
                    more.put(tool, added);
                }
            });
            return new Effort(more, tokens - before.tokens());
        }

        long calls() {
            return runs.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// What came back.
    ///
    /// @param text everything a reader would read, cards included
    /// @param intent of the last message; empty when nothing came
    /// @param sources slugs of the cited articles
    /// @param claims the bound words
    /// @param floor who has it now
    record Answer(
            String text, String intent, List<String> sources, List<String> claims, List<Button> buttons, String floor) {
        public Answer {
            sources = List.copyOf(sources);
            claims = List.copyOf(claims);
            buttons = List.copyOf(buttons);
        }
    }

    /// A button.
    ///
    /// @param type the kind of its action: `confirm`, `cancel`, `say`, `pick`, `open`, `handoff`
    /// @param action what is sent when it is pressed, as it came
    record Button(String label, String type, Object action) {}

    /// Starts a program.
    interface Opener {

        /// A fresh program with the demo shop in it.
        ///
        /// @param clock where its clock starts
        ChatDoor open(String clock);
    }
}
