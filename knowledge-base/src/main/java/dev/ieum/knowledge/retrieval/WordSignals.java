package dev.ieum.knowledge.retrieval;

import java.util.List;
import java.util.OptionalInt;

/// Counts which of a question's words the first article has, separately for words that say what is asked for and those
/// that any shop's customers use: a question whose special words stand nowhere asks for something else.
final class WordSignals {
    static final List<String> NAMES = List.of(
            "special",
            "specialKnown",
            "specialHeld",
            "specialSaid",
            "specialAsked",
            "specialUnknown",
            "everyday",
            "everydayHeld",
            "everydayAsked",
            "headHeld",
            "headKnown",
            "actionsHeld",
            "strange",
            "strangeRare",
            "unread",
            "onlyEveryday",
            "latin",
            "elsewhere",
            "elsewhereHeld",
            "lastHeld",
            "lastKnown",
            "actionsKnown",
            "actionsUnknown");

    private static final double RARE = 4_000;
    private static final double UNDECIDED = 0.5;

    private final Held held;
    private final Share known = new Share();
    private final Share anywhere = new Share();
    private final Share inPassage = new Share();
    private final Share inTitle = new Share();
    private final Share everydayAnywhere = new Share();
    private final Share everydayInTitle = new Share();
    private final Share actions = new Share();
    private double headHeld = UNDECIDED;
    private double headKnown = UNDECIDED;
    private int special;
    private int everyday;
    private int strange;
    private double rare;
    private double unread;
    private double latin;
    private int elsewhere;
    private final Share ownElsewhere = new Share();
    private final Share actionsKnown = new Share();
    private double lastHeld = UNDECIDED;
    private double lastKnown = UNDECIDED;

    private WordSignals(Held held) {
        this.held = held;
    }

    /// The numbers of [#NAMES], in their order.
    static List<Double> of(Candidate first, QueryTerms terms) {
        WordSignals signals = new WordSignals(Held.in(first));
        terms.slots().forEach(signals::count);
        return signals.numbers();
    }

    private void count(QueryTerms.Slot slot) {
        switch (slot.word().kind()) {
            case ACTION -> {
                actions.add(slot.factor(), held.anywhere(slot));
                actionsKnown.add(slot.factor(), slot.standing().known());
            }
            case NAME, NOUN, FOREIGN -> {
                if (slot.standing().special()) {
                    countSpecial(slot);
                } else {
                    everyday++;
                    everydayAnywhere.add(slot.factor(), held.anywhere(slot));
                    everydayInTitle.add(slot.factor(), held.inTitle(slot));
                }
            }
            case NUMBER, MINOR, ASKING -> {
                // They say how it is asked.
            }
        }
    }

    private void countSpecial(QueryTerms.Slot slot) {
        boolean isKnown = slot.standing().known();
        if (special == 0) {
            headHeld = held.anywhere(slot) ? 1 : 0;
            headKnown = isKnown ? 1 : 0;
        }
        lastHeld = held.anywhere(slot) ? 1 : 0;
        lastKnown = isKnown ? 1 : 0;
        if (slot.standing().elsewhere()) {
            elsewhere += isKnown ? 0 : 1;
            ownElsewhere.add(slot.factor(), held.anywhere(slot));
        }
        special++;
        known.add(slot.factor(), isKnown);
        anywhere.add(slot.factor(), held.anywhere(slot));
        inPassage.add(slot.factor(), held.inPassage(slot));
        inTitle.add(slot.factor(), held.inTitle(slot));
        latin = slot.word().kind() == Word.Kind.FOREIGN ? 1 : latin;
        if (!isKnown) {
            OptionalInt cost = Commonness.findCost(slot.word().term());
            strange += cost.isPresent() ? 1 : 0;
            rare = Math.max(rare, Math.clamp(cost.orElse(0) / RARE, 0, 1));
            unread = cost.isPresent() ? unread : 1;
        }
    }

    private List<Double> numbers() {
        return List.of(
                Math.log(1 + special) / 2,
                known.orUndecided(),
                anywhere.orUndecided(),
                inPassage.orUndecided(),
                inTitle.orUndecided(),
                Math.log(1 + known.missing()),
                Math.log(1 + everyday) / 2,
                everydayAnywhere.orUndecided(),
                everydayInTitle.orUndecided(),
                headHeld,
                headKnown,
                actions.orUndecided(),
                Math.log(1 + strange),
                rare,
                unread,
                special == 0 && everyday > 0 ? 1.0 : 0.0,
                latin,
                Math.log(1 + elsewhere),
                ownElsewhere.orUndecided(),
                lastHeld,
                lastKnown,
                actionsKnown.orUndecided(),
                Math.log(1 + actionsKnown.missing()));
    }

    /// A share of weights.
    private static final class Share {
        private double all;
        private double some;

        void add(double weight, boolean counts) {
            all += weight;
            some += counts ? weight : 0;
        }

        double missing() {
            return all - some;
        }

        double orUndecided() {
            return all == 0 ? UNDECIDED : some / all;
        }
    }
}
