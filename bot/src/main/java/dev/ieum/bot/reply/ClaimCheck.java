package dev.ieum.bot.reply;

import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.Claim;
import dev.ieum.record.conversation.ClaimKind;
import dev.ieum.record.conversation.Said;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Nothing made up: binds every statement of an outgoing message to what it is spoken from.
///
/// A sentence copied from a passage is bound as a whole. A sentence that is a passage's but for its numbers is a
/// falsified copy: the numbers that differ are unbound even if they occur elsewhere in the passage. Everything else is
/// bound by its normal form. Prices, percentages and statuses are never bound to what the customer said.
public final class ClaimCheck {

    private final Vocabulary vocabulary;
    private final LocalDateTime now;

    /// @param now what "tomorrow" counts from, in the shop's zone
    public ClaimCheck(Vocabulary vocabulary, LocalDateTime now) {
        this.vocabulary = vocabulary;
        this.now = now;
    }

    /// The verdict on everything that a customer would read.
    public Verdict check(Said said, Evidence evidence) {
        Ground ground = new Ground(evidence, vocabulary, now);
        Set<Claim> claims = new LinkedHashSet<>();
        List<String> unbound = new ArrayList<>();
        for (String text : texts(said)) {
            for (String sentence : Sentences.of(text)) {
                check(new Statements(vocabulary, now).find(sentence), sentence, ground, claims, unbound);
            }
        }
        for (String label : labels(said)) {
            List<Statement> statements = new Statements(vocabulary, now)
                    .find(label).stream()
                            .filter(statement -> statement.kind() != ClaimKind.STATUS)
                            .toList();
            check(statements, label, ground, claims, unbound);
        }
        return unbound.isEmpty() ? new Verdict.Bound(List.copyOf(claims)) : new Verdict.Unbound(unbound);
    }

    private static void check(
            List<Statement> statements, String sentence, Ground ground, Set<Claim> claims, List<String> unbound) {
        if (statements.isEmpty()) {
            return;
        }
        Copy copy = ground.copyOf(sentence, statements);
        for (Statement statement : statements) {
            Optional<Claim.Binding> binding = copy.falsifies(statement)
                    ? Optional.empty()
                    : copy.binding().or(() -> ground.bind(statement));
            if (binding.isPresent()) {
                claims.add(new Claim(statement.text(), statement.kind(), binding.get()));
            } else {
                unbound.add(statement.text());
            }
        }
    }

    private static List<String> texts(Said said) {
        Stream<String> cards = said.cards().stream().flatMap(ClaimCheck::texts);
        return Stream.concat(Stream.of(said.text()), cards).toList();
    }

    /// What stands on buttons: "confirm booking" there is a wish, not a status.
    private static List<String> labels(Said said) {
        Stream<Choice> cards = said.cards().stream().flatMap(card -> card.choices().stream());
        return Stream.concat(said.choices().stream(), cards).map(Choice::label).toList();
    }

    private static Stream<String> texts(Card card) {
        Stream<String> head = Stream.concat(Stream.of(card.title()), card.subtitle().stream());
        Stream<String> rows = card.rows().stream().map(CardRow::value);
        return Stream.concat(head, rows);
    }
}
