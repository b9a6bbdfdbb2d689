package dev.ieum.bot.task;

import dev.ieum.bot.reply.RowFacts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Things told one below the other, each line with the row that it is spoken from.
///
/// @param line how one is told
/// @param facts what its row states
public record Listing<T>(Function<T, String> line, Function<T, RowFacts> facts) {

    /// @param head what is said above the lines
    public Told under(String head, List<T> things) {
        return Told.of(head + "\n" + lines(things), rows(things));
    }

    public String lines(List<T> things) {
        return things.stream().map(line).collect(Collectors.joining("\n"));
    }

    public List<RowFacts> rows(List<T> things) {
        return things.stream().map(facts).toList();
    }
}
