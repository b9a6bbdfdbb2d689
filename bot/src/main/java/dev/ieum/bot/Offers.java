package dev.ieum.bot;

import dev.ieum.bot.understanding.Ordinals;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the bot's last message offered to choose from, and which of it words mean: 첫번째요, 마지막 걸로, the second one.
final class Offers {

    private static final int LOOK_BACK = 6;

    private Offers() {}

    /// A button that was meant, and the words beside it: 두 명이요 in 첫번째로 두 명이요.
    record Meant(Action action, String rest) {}

    /// @param numbers whether a bare number may count the offers: not where a number was asked for
    static Optional<Meant> find(Turn turn, Reading reading, boolean numbers) {
        List<Choice> last = offered(turn);
        List<Choice> offered = last.isEmpty() && !numbers ? earlier(turn) : last;
        return offered.isEmpty()
                ? Optional.empty()
                : Ordinals.find(reading.text(), offered.size(), numbers)
                        .map(ordinal -> new Meant(offered.get(ordinal.index()).action(), ordinal.rest()));
    }

    /// What was offered last before a question without offers.
    private static List<Choice> earlier(Turn turn) {
        List<Message> recent = turn.scene().recent();
        for (int i = recent.size() - 1; i >= Math.max(0, recent.size() - LOOK_BACK); i--) {
            if (recent.get(i).author() instanceof Author.Bot) {
                List<Choice> offered = choices(recent.get(i).said());
                if (!offered.isEmpty()) {
                    return offered;
                }
            }
        }
        return List.of();
    }

    /// The one thing that was offered, for a plain yes.
    static Optional<Action> findOnly(Turn turn) {
        List<Choice> offered = offered(turn);
        return offered.size() == 1 ? Optional.of(offered.getFirst().action()) : Optional.empty();
    }

    /// Whether there was more than one thing to choose from.
    static boolean several(Turn turn) {
        return offered(turn).size() > 1;
    }

    /// Values to choose from; not the yes and no of a proposal, nor the way to a person.
    private static List<Choice> offered(Turn turn) {
        return findLast(turn).map(Offers::choices).orElse(List.of());
    }

    private static List<Choice> choices(Said said) {
        List<Choice> all = new ArrayList<>(said.choices());
        said.cards().forEach(card -> all.addAll(card.choices()));
        List<Choice> offered = new ArrayList<>();
        for (Choice choice : all) {
            boolean value = choice.action() instanceof Action.Pick || choice.action() instanceof Action.Say;
            if (value && offered.stream().noneMatch(other -> other.action().equals(choice.action()))) {
                offered.add(choice);
            }
        }
        return offered;
    }

    /// The bot's last words in this engagement.
    static Optional<Said> findLast(Turn turn) {
        List<Message> recent = turn.scene().recent();
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (recent.get(i).author() instanceof Author.Bot) {
                return Optional.of(recent.get(i).said());
            }
        }
        return Optional.empty();
    }
}
