package dev.ieum.knowledge.article;

import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.MissGroup.Settled;
import dev.ieum.knowledge.article.MissTable.Words;
import dev.ieum.knowledge.article.MissedQuestion.Near;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The questions that customers did not get a good answer to: what the owner should write next. Phone numbers, e-mail
/// addresses, registration, card and order numbers are masked before anything is stored. Thread-safe.
public final class Misses {

    /// Questions that share this much ask alike ([Likeness#of]).
    public static final double ALIKE = 0.6;
    /// A new question is compared with this many groups, the most recently asked ones.
    public static final int MAX_COMPARED = 3_000;
    /// Of each group this many questions are kept; the counts go on.
    public static final int MAX_KEPT = 50;
    /// A longer question is cut.
    public static final int MAX_CHARACTERS = 500;

    public static final int MAX_LISTED = 500;

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    public Misses(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /// Keeps the question. A question without words is not kept.
    public void record(Miss miss) {
        String question = cut(
                PersonalData.masked(cut(miss.question(), Question.MAX_CHARACTERS))
                        .strip(),
                MAX_CHARACTERS);
        if (Likeness.normal(question).isEmpty()) {
            return;
        }
        List<Near> passages = miss.top().stream()
                .map(found ->
                        new Near(found.citation().passage(), found.citation().title(), found.score()))
                .toList();
        MissedQuestion missed = new MissedQuestion(question, miss.reason(), now(), passages, miss.askedIn());
        database.writeNothing(transaction -> {
            UUID group = findGroup(transaction, miss.locale(), question)
                    .orElseGet(() -> MissTable.open(transaction, ids.next(), miss.locale(), question, missed.at()));
            MissTable.count(transaction, group, missed.reason(), missed.at());
            MissTable.insert(transaction, ids.next(), group, missed);
            MissTable.trim(transaction, group, MAX_KEPT);
        });
    }

    private static String cut(String text, int most) {
        int end = text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    private static Optional<UUID> findGroup(Transaction transaction, String locale, String question) {
        Set<String> asked = Likeness.pairs(question);
        UUID best = null;
        double most = 0;
        for (Words group : MissTable.recent(transaction, locale, MAX_COMPARED)) {
            double alike = Likeness.of(asked, Likeness.pairs(group.normal()));
            if (alike > most) {
                most = alike;
                best = group.id();
            }
        }
        return most >= ALIKE ? Optional.ofNullable(best) : Optional.empty();
    }

    /// The open groups, most asked first, at most [#MAX_LISTED].
    public List<MissGroup> list(int limit) {
        return database.read(transaction -> MissTable.list(transaction, true, Math.min(limit, MAX_LISTED)));
    }

    /// The groups that somebody has dealt with, most asked first, at most [#MAX_LISTED].
    public List<MissGroup> listSettled(int limit) {
        return database.read(transaction -> MissTable.list(transaction, false, Math.min(limit, MAX_LISTED)));
    }

    /// One group.
    public Optional<MissGroup> find(UUID group) {
        return database.read(transaction -> MissTable.find(transaction, group));
    }

    /// Puts a group back on the list.
    public void reopen(UUID group) {
        database.writeNothing(transaction -> MissTable.reopen(transaction, group));
    }

    /// The questions of one group, newest first, at most [#MAX_KEPT].
    public List<MissedQuestion> questions(UUID group) {
        return database.read(transaction -> MissTable.questions(transaction, group, MAX_KEPT));
    }

    /// Takes a group off the list until it is asked again.
    ///
    /// @param note what was done about it
    public void settle(UUID group, String by, String note) {
        database.writeNothing(transaction -> MissTable.settle(transaction, group, new Settled(by, now(), note)));
    }

    /// Destroys what was asked before `time` and says how many groups went.
    public int deleteBefore(Instant time) {
        return database.write(transaction -> MissTable.deleteBefore(transaction, time));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
