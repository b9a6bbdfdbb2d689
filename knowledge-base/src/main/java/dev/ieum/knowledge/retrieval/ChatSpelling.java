package dev.ieum.knowledge.retrieval;

import java.util.List;
import java.util.regex.Pattern;

/// Brings what people type to friends into the spelling of articles: 되나여 becomes 되나요, 토욜 토요일, 머 뭐, ㄱㄴ 가능.
/// The dictionary takes such endings for names of things. Immutable.
final class ChatSpelling {
    private static final String END = "(?=[^\\p{L}\\p{N}]|$)";
    private static final String START = "(?<![\\p{L}\\p{N}])";

    private static final List<Rule> RULES = List.of(
            rule("([나가까해세돼예에아어워와줘봐게데네거건라려래구죠져까])(?:여|욤|용|욥|염|욧|욘)" + END, "$1요"),
            rule("되(?:여|용|욤|요)" + END, "돼요"),
            rule("댐" + END, "됨"),
            rule("대(?:여|요)(?=\\?)", "돼요"),
            rule("([월화수목금토일])욜", "$1요일"),
            rule(START + "담\\s?([달주])", "다음 $1"),
            rule(START + "낼\\s?모레", "내일모레"),
            rule(START + "낼" + "(?=[\\s은도까]|$)", "내일"),
            rule(START + "머\\s?머", "뭐뭐"),
            rule(START + "머(?=[\\s에예죠지하라냐있요임야가를로챙들파사]|$)", "뭐"),
            rule(START + "먼(?=데|가)", "뭔"),
            rule("어(?:케|캐|떠케|뜨케|떻케|떠캐)", "어떻게"),
            rule("어따" + END, "어디다"),
            rule("ㄱㄴ", "가능"),
            rule("ㄱㅊ", "괜찮아요"),
            rule("(?:괜차|갠차|갠찮|괜춘)(?=[나아은을])", "괜찮"),
            rule(START + "걍" + END, "그냥"),
            rule(START + "젤" + END, "제일"),
            rule(START + "첨" + "(?=[\\s인에]|$)", "처음"),
            rule(START + "맘(?=[이에은])", "마음"),
            rule("쫌", "좀"),
            rule("땜(?=에|시)", "때문"),
            rule("시(?:퍼|픈|펀|포)", "싶은"),
            rule("(?:데꼬|델꼬|데리꼬|델고)", "데리고 "),
            rule(START + "울(?=집|애|아들|딸|강아지|엄마)", "우리 "),
            rule("([가-힣])꺼" + END, "$1 것"));

    private ChatSpelling() {}

    /// A way of typing and how it is spelt.
    private record Rule(Pattern typed, String spelt) {}

    private static Rule rule(String typed, String spelt) {
        return new Rule(Pattern.compile(typed), spelt);
    }

    static String plain(String text) {
        String plain = text;
        for (Rule rule : RULES) {
            plain = rule.typed().matcher(plain).replaceAll(rule.spelt());
        }
        return plain;
    }
}
