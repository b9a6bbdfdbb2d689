package dev.ieum.knowledge.retrieval;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.POS;

/// Tells what sort of word a word is.
final class WordKinds {
    /// Words that ask, as Nori cuts them.
    private static final Set<String> ASKING = Set.of(
            "언제", "어디", "누구", "무엇", "뭐", "뭣", "무슨", "어느", "어떤", "어떻", "어떠", "얼마", "얼마나", "몇", "왜", "어째서", "어찌", "웬");

    /// Words that fill a question and say nothing about what is meant.
    private static final Set<String> FILLING = Set.of(
            "우리", "저희", "이것", "이거", "그것", "그거", "저것", "요거", "여기", "거기", "것", "거", "수", "데", "줄", "좀", "조금", "쭉", "다",
            "총", "막", "꼭", "걍", "그냥", "혹시", "진짜", "정말", "완전", "너무", "약간", "일단", "제발", "근데", "그런데", "그리고", "그러면", "그럼",
            "아예", "같", "싶", "주");

    /// What English questions are made of beside their content.
    private static final Set<String> ENGLISH_MINOR = Set.of(
            "a", "an", "and", "ar", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
            "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "thei", "thi", "to", "wa",
            "will", "with", "i", "you", "your", "my", "me", "we", "our", "do", "doe", "did", "can", "could", "would",
            "should", "am", "been", "have", "ha", "had", "from", "so", "than", "about", "ani", "some", "pleas", "get",
            "like");

    private static final Set<String> ENGLISH_ASKING =
            Set.of("what", "when", "where", "who", "whom", "which", "why", "how", "whose");

    private WordKinds() {}

    /// Latin words that say little by themselves, in the index's form.
    static List<String> latinMinor() {
        return Stream.concat(ENGLISH_MINOR.stream(), ENGLISH_ASKING.stream()).toList();
    }

    static Word.Kind of(POS.Tag tag, String term) {
        if (ASKING.contains(term)) {
            return Word.Kind.ASKING;
        }
        Word.Kind kind = ofTag(tag, term);
        return kind == Word.Kind.MINOR && FILLING.contains(term) ? Word.Kind.ASKING : kind;
    }

    private static Word.Kind ofTag(POS.Tag tag, String term) {
        return switch (tag) {
            case NNP -> Word.Kind.NAME;
            case NNG, XR, UNKNOWN -> Word.Kind.NOUN;
            case VV, VA -> Word.Kind.ACTION;
            case SN, NR -> Word.Kind.NUMBER;
            case SL, SH -> ofLatin(term);
            default -> Word.Kind.MINOR;
        };
    }

    static Word.Kind ofLatin(String term) {
        if (ENGLISH_ASKING.contains(term)) {
            return Word.Kind.ASKING;
        }
        if (ENGLISH_MINOR.contains(term)) {
            return Word.Kind.MINOR;
        }
        return Character.isDigit(term.charAt(0)) ? Word.Kind.NUMBER : Word.Kind.FOREIGN;
    }
}
