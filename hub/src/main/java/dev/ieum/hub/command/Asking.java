package dev.ieum.hub.command;

import dev.ieum.hub.Rooms;
import dev.ieum.hub.journey.Rehearsal;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.conversation.Texts;
import dev.ieum.record.identity.Address;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One turn in the terminal; nothing of it is kept.
final class Asking {
    private Asking() {}

    static int ask(Call call) {
        String question = Texts.clean(String.join(" ", call.arguments()));
        if (question.isEmpty()) {
            return call.misused("ask \"주차 되나요?\"");
        }
        long start = System.nanoTime();
        try (Rooms rooms = Rooms.open(call.settings().get())) {
            rooms.furnish();
            long opened = System.nanoTime();
            Said said = new Rehearsal(rooms.bot()::reply, rooms.clock(), rooms.ids())
                    .say(message(rooms, question), locale(question));
            long answered = System.nanoTime();
            call.out().println(said.text());
            said.sources().forEach(source -> call.out().println(line(source)));
            said.choices().forEach(choice -> call.out().println("  [" + choice.label() + "]"));
            call.out()
                    .printf("%nopened in %d ms, answered in %d ms%n", millis(start, opened), millis(opened, answered));
            return 0;
        }
    }

    private static InboundMessage message(Rooms rooms, String question) {
        return new InboundMessage(
                new Address("terminal", "main", "terminal"),
                "terminal",
                question,
                Optional.empty(),
                List.of(),
                rooms.clock().instant());
    }

    private static String line(Source source) {
        String where = source.heading().isBlank() ? source.title() : source.title() + " › " + source.heading();
        return "  ¹ " + where + " (" + source.span().article() + "): " + source.passage();
    }

    /// Korean as soon as there is one Korean letter.
    private static String locale(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL)
                ? "ko"
                : "en";
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
