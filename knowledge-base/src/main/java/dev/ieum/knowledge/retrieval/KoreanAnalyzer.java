package dev.ieum.knowledge.retrieval;

import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

/// Morphemes of texts with Hangul: compounds are cut into their parts, endings and particles are dropped, Hanja is read
/// aloud, Latin words are stemmed.
final class KoreanAnalyzer extends Analyzer {
    private static final Set<POS.Tag> STOPPED = EnumSet.of(
            POS.Tag.EP,
            POS.Tag.EF,
            POS.Tag.EC,
            POS.Tag.ETN,
            POS.Tag.ETM,
            POS.Tag.IC,
            POS.Tag.JKS,
            POS.Tag.JKC,
            POS.Tag.JKG,
            POS.Tag.JKO,
            POS.Tag.JKB,
            POS.Tag.JKV,
            POS.Tag.JKQ,
            POS.Tag.JX,
            POS.Tag.JC,
            POS.Tag.SP,
            POS.Tag.SSC,
            POS.Tag.SSO,
            POS.Tag.SC,
            POS.Tag.SE,
            POS.Tag.SF,
            POS.Tag.XSA,
            POS.Tag.XSN,
            POS.Tag.XSV,
            POS.Tag.VCP,
            POS.Tag.UNA,
            POS.Tag.NA,
            POS.Tag.VSV);

    private final @Nullable UserDictionary dictionary;

    KoreanAnalyzer(@Nullable UserDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        KoreanTokenizer morphemes = new KoreanTokenizer(
                KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                dictionary,
                KoreanTokenizer.DecompoundMode.DISCARD,
                false);
        TokenStream kept = new KoreanPartOfSpeechStopFilter(morphemes, STOPPED);
        return new TokenStreamComponents(
                morphemes, new PorterStemFilter(new LowerCaseFilter(new KoreanReadingFormFilter(kept))));
    }
}
