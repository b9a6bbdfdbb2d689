package dev.ieum.bot;

import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.Asked;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.bot.understanding.Understanding;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.Turn;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads a turn's words by what the bot asked before.
final class Hearing {

    private final Supplier<Understanding> understanding;
    private final Toolbox toolbox;
    private final ZoneId zone;

    Hearing(Supplier<Understanding> understanding, Toolbox toolbox, ZoneId zone) {
        this.understanding = understanding;
        this.toolbox = toolbox;
        this.zone = zone;
    }

    Understanding understanding() {
        return understanding.get();
    }

    Reading read(Turn turn) {
        String text = turn.utterance()
                .action()
                .map(action -> action instanceof Action.Say say
                        ? say.text()
                        : turn.utterance().text())
                .orElse(turn.utterance().text());
        return read(turn, text);
    }

    Reading read(Turn turn, String text) {
        return understanding.get().read(text, Language.before(turn), asked(turn.state()), now(turn));
    }

    LocalDateTime now(Turn turn) {
        return LocalDateTime.ofInstant(turn.scene().now(), zone);
    }

    /// What the bot is waiting for.
    Asked asked(DialogueState state) {
        Optional<OpenTask> task = state.task();
        Optional<SlotKind> slot = task.flatMap(open -> open.asking()
                        .flatMap(name -> toolbox.find(open.tool())
                                .flatMap(tool -> toolbox.parameters(tool).stream()
                                        .filter(parameter -> parameter.name().equals(name))
                                        .findFirst())))
                .map(parameter -> parameter.kind());
        return new Asked(
                slot, task.map(OpenTask::tool), task.flatMap(OpenTask::proposal).isPresent());
    }
}
