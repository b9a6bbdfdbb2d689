package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.StoredPassage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Chooses the sentences that answer: those which share most with the question, look like the answer that
/// is asked for, or stand first; together with a neighbour when one alone says little or takes something
/// back. Verbatim, from one passage.
final class Snippets {
    /// A passage of at most so many characters is its own snippet.
    static final int SHORT = 200;

    /// Neighbours join while the snippet has at most so many characters.
    static final int WIDE = 320;

    /// A sentence of fewer characters takes its neighbour along.
    static final int TINY = 30;

    private static final double KIND = 0.4;

    /// What the kind counts when only a yes or no is asked for: 재료비도 포함인가요? names a price and asks for none.
    private static final double NAMED_KIND = 0.2;

    private static final double LETTERS = 0.4;
    private static final double FIRST = 0.01;
    private static final double LONG = 0.01;
    private static final int PLAIN = 20;
    private static final double HEADING = 0.5;
    private static final double NEIGHBOUR = 0.4;

    private static final Alternatives OPEN =
            Alternatives.of("얼마|몇|언제|어디|어따|누구|누가|며칠|무슨|뭐|머(?!리)|무엇|어느|어떤|어떻|\\b(?:how|what|when|where|who|which)\\b");
    private static final Alternatives YES_OR_NO =
            Alternatives.of("(?:나[요여용]?|[가까돼되됨댐함죠지거])\\W*$|ㄱㄴ|가능|^(?:can|is|are|do|does|may|could)\\b");

    /// A heading inside a passage says what the sentences below it are about, and nothing itself.
    private static final double NO_SENTENCE = 0.3;

    private static final Alternatives TELLS = Alternatives.of("[.!?:\\d@]|[다요음함임됨]$|^[-*•]");

    /// How Korean sentences end that tell something to a friend.
    private static final Pattern STATES =
            Pattern.compile("(?:[다어아해네야지군걸음라]|구나|텐데|거든|는데|겠지|을까|ㄹ까)[^\\p{L}?]*[ㅠㅜㅋㅎ]*[^\\p{L}?]*$|^[ㅋㅎㅠㅜ]+$");

    /// What takes something back, or goes on about what was just said.
    private static final Alternatives GOES_ON =
            Alternatives.of("^(?:[-*•]\\s)?(?:단,|다만|하지만|그러나|그런데|예외|however|but|except|그 뒤|그 밖|그보다|그럴|그때|이때|이 경우|그렇지)");

    private final Evidence evidence;
    private final Set<AnswerKind> kinds;
    private final String letters;
    private final double kindWeight;
    private final boolean states;

    Snippets(Evidence evidence, QueryTerms question) {
        this.evidence = evidence;
        this.kinds = AnswerKind.of(question.text());
        this.letters = question.squeezed();
        boolean open = OPEN.areIn(question.text()) || !YES_OR_NO.areIn(question.text());
        this.states = STATES.matcher(question.text()).find();
        this.kindWeight = open ? KIND : NAMED_KIND;
    }

    Telling choose(StoredPassage passage, List<Forward.Piece> pieces) {
        String text = passage.text();
        List<Forward.Piece> sentences = pieces.stream()
                .filter(piece -> piece.kind() == Segment.Kind.SENTENCE && piece.end() <= text.length())
                .toList();
        if (sentences.isEmpty()) {
            return new Telling(text, 0, kinds(text));
        }
        Optional<Forward.Piece> title = find(pieces, Segment.Kind.TITLE);
        double heading = find(pieces, Segment.Kind.HEADING)
                .map(piece -> HEADING * evidence.share(piece, title))
                .orElse(0.0);
        double[] values = new double[sentences.size()];
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = value(sentences.get(i), text, title) + (i == 0 ? FIRST : 0);
            best = values[i] > values[best] + 1e-9 ? i : best;
        }
        boolean whole = text.length() <= SHORT || sentences.size() < 2;
        String snippet = whole ? text : widen(text, sentences, values, best);
        return new Telling(snippet, values[best] + heading, kinds(snippet));
    }

    private static Optional<Forward.Piece> find(List<Forward.Piece> pieces, Segment.Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() == kind).findFirst();
    }

    private Telling.Kinds kinds(String snippet) {
        boolean asked = kinds.stream().anyMatch(kind -> kind != AnswerKind.MAY);
        boolean told = kinds.stream().anyMatch(kind -> kind != AnswerKind.MAY && kind.isIn(snippet));
        return new Telling.Kinds(asked, told, kinds.contains(AnswerKind.MAY), kinds.isEmpty() && states);
    }

    private double value(Forward.Piece sentence, String text, Optional<Forward.Piece> title) {
        String words = text.substring(sentence.start(), sentence.end());
        double fit = 0;
        for (AnswerKind kind : kinds) {
            fit = Math.max(fit, kind.isIn(words) ? kind.weight() : 0);
        }
        double length = Math.log((double) Math.max(PLAIN, words.length()) / PLAIN);
        double value = evidence.share(sentence, title)
                + kindWeight * fit
                + LETTERS * likeness(sentence.letters(), title)
                - LONG * length;
        return TELLS.areIn(words) ? value : NO_SENTENCE * value;
    }

    /// The share of the question's letter pairs that a sentence has; those of the title count little.
    private double likeness(char[] sentence, Optional<Forward.Piece> title) {
        String said = new String(sentence);
        String known = title.map(piece -> new String(piece.letters())).orElse("");
        double shared = 0;
        for (int i = 0; i + 1 < letters.length(); i++) {
            String pair = letters.substring(i, i + 2);
            shared += said.contains(pair) ? known.contains(pair) ? Evidence.SAID : 1 : 0;
        }
        return letters.length() < 2 ? 0 : shared / (letters.length() - 1);
    }

    private static String widen(String text, List<Forward.Piece> sentences, double[] values, int best) {
        int from = best;
        int to = best;
        while (true) {
            double before = from > 0 ? worth(text, sentences, values, from - 1, from) : -1;
            double after = to + 1 < values.length ? worth(text, sentences, values, to + 1, to + 1) : -1;
            boolean back = before > after;
            int start = sentences.get(back ? from - 1 : from).start();
            int end = sentences.get(back || after < 0 ? to : to + 1).end();
            boolean tiny = sentences.get(to).end() - sentences.get(from).start() < TINY;
            boolean worth = Math.max(before, after) >= NEIGHBOUR * values[best] || tiny;
            if (Math.max(before, after) < 0 || end - start > WIDE || !worth) {
                return text.substring(
                        sentences.get(from).start(), sentences.get(to).end());
            }
            from = back ? from - 1 : from;
            to = back ? to : to + 1;
        }
    }

    /// A neighbour's value; of two sentences that only make sense together neither stands alone.
    private static double worth(String text, List<Forward.Piece> sentences, double[] values, int neighbour, int later) {
        Forward.Piece goesOn = sentences.get(later);
        boolean bound = GOES_ON.areIn(text.substring(goesOn.start(), goesOn.end()));
        return bound ? Double.MAX_VALUE : values[neighbour];
    }
}
