package dev.ieum.bot.reply;

import dev.ieum.record.conversation.RowRef;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What one row states, in the claim check's normal form.
///
/// @param keys normalised facts, see [Keys]
/// @param texts fields that are words: names, addresses, codes
public record RowFacts(RowRef ref, Set<String> keys, List<String> texts) {

    public RowFacts {
        keys = Set.copyOf(keys);
        texts = List.copyOf(texts);
    }

    public static Builder of(RowRef ref) {
        return new Builder(ref);
    }

    /// Collects a row's fields.
    public static final class Builder {
        private final RowRef ref;
        private final Set<String> keys = new LinkedHashSet<>();
        private final List<String> texts = new ArrayList<>();

        private Builder(RowRef ref) {
            this.ref = ref;
            texts.add(ref.id());
        }

        public Builder won(long amount) {
            keys.add(Keys.won(amount));
            return this;
        }

        public Builder date(LocalDate date) {
            keys.addAll(Keys.ofDate(date));
            return this;
        }

        public Builder at(LocalDateTime at) {
            return date(at.toLocalDate()).time(at.toLocalTime());
        }

        public Builder time(LocalTime time) {
            keys.add(Keys.time(time));
            return this;
        }

        public Builder length(Duration length) {
            keys.add(Keys.length(length));
            return this;
        }

        public Builder days(int days) {
            keys.add("day:" + days);
            return this;
        }

        public Builder people(int people) {
            keys.add(Keys.count(people, "people"));
            return this;
        }

        /// A number of things of this unit: `자리`, `개`, `seats`; see [Keys#unit].
        public Builder count(int number, String unit) {
            keys.add(Keys.count(number, Keys.unit(unit)));
            return this;
        }

        public Builder percent(int percent) {
            keys.add("percent:" + percent);
            return this;
        }

        /// A field that is words.
        public Builder text(String text) {
            if (!text.isBlank()) {
                texts.add(text);
            }
            return this;
        }

        public RowFacts build() {
            return new RowFacts(ref, keys, texts);
        }
    }
}
