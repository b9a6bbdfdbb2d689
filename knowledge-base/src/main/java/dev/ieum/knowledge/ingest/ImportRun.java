package dev.ieum.knowledge.ingest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One import as the owner looks back at it.
///
/// @param id its name
/// @param source a file's name or an address
/// @param begun who began it and when
/// @param endedAt null: it goes on, or the program was stopped meanwhile
/// @param report what it did; nothing until it has ended
public record ImportRun(
        UUID id, String source, Begun begun, @Nullable Instant endedAt, Report report) {

    public record Begun(String by, Instant at) {}

    /// What an import did.
    ///
    /// @param counts how many articles
    /// @param heldBack the slugs that the gate keeps as drafts
    /// @param problems what could not be read or published, at most [#MAX_PROBLEMS]
    /// @param cancelled whether somebody asked it to stop before its end
    public record Report(Counts counts, List<String> heldBack, List<Told> problems, boolean cancelled) {

        public static final int MAX_PROBLEMS = 200;
        public static final Report NOTHING = new Report(new Counts(0, 0, 0, 0, 0), List.of(), List.of(), false);

        public Report {
            heldBack = List.copyOf(heldBack);
            problems = List.copyOf(problems);
        }
    }

    /// @param problems all of them, also those that are not kept
    public record Counts(int created, int changed, int unchanged, int archived, int problems) {}

    /// A problem in the readers' languages.
    ///
    /// @param place the file, `file:line` or address
    /// @param advice whether everything was kept and somebody should only have a look
    public record Told(String place, boolean advice, String korean, String english) {}
}
