package dev.ieum.knowledge.retrieval;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Brings what people type to friends into the spelling of articles: 되나여 becomes 되나요, 토욜 토요일, 머
/// 뭐, ㄱㄴ 가능. The dictionary takes such endings for names of things. Immutable.
final class ChatSpelling {
    private static final String END = "(?=[^\\p{L}\\p{N}]|$)";
    private static final String START = "(?<![\\p{L}\\p{N}])";

    /// How 요 is typed.
    private static final String YO = "(?:여|욤|용|욥|염|욧|욘|영|횽|유|윰|yo)";

    private static final List<Rule> RULES = List.of(
            // Laughing, crying and short answers say nothing.
            rule("ㅋㅎㅠㅜㅡㄷㅇㄱㅈㅅㄴㅂ", "[ㅋㅎㅠㅜㅡ]+|[ㄷ]{2,}|" + START + "(?:ㅇㅇ+|ㄱㅅ|ㅈㅅ|ㅇㅋ|ㄴㄴ|ㅎㅇ|ㅂㅂ|ㅈㅂ|ㅅㄱ)" + END, " "),
            rule("ㄱ", "ㄱㄴ", "가능"),
            rule("ㄱ", "ㄱㅊ", "괜찮아요"),
            rule("ㅇ", START + "ㅇㄷ" + END, "어디"),
            rule("ㅇ", START + "ㅇㅈ" + END, "언제"),
            rule("ㄱ", START + "ㄱㄱ" + END, "가요"),
            // A last consonant that is typed once instead of twice, or another one that sounds the same.
            rule("됬됏됀", "[됬됏됀]", "됐"),
            rule("봣", "봣", "봤"),
            rule("놧", "놧", "놨"),
            rule("줫", "줫", "줬"),
            rule("꿧", "꿧", "꿨"),
            rule("졋", "졋", "졌"),
            rule("셧", "셧", "셨"),
            rule("햇", "햇(?=[어는나음습던을네지])", "했"),
            rule("왓", "왓(?=[어는나음습던을네지])", "왔"),
            rule("갓", "갓(?=[어는나음습던을네지])", "갔"),
            rule("샀삿", "삿(?=[어는나음습던을네지])", "샀"),
            rule("잇", "잇(?=[어는나음습을네지슴])", "있"),
            rule("겟", "겟(?=[어는네지습])", "겠"),
            rule("엇", "(?<=[가-힣])(?<!무)엇(?=[어는습던네])", "었"),
            rule("앗", "(?<=[가-힣])앗(?=[어는습던네])", "았"),
            rule("업", "(?:" + START + "|(?<=[가-힣][이가도은는비장])|(?<=[가-힣]{3}))업(?=[나는을슴]|어[요여])", "없"),
            rule("슴", "([있없했됐왔갔])슴" + END, "$1음"),
            rule("않", "않(?=되|돼|하|해|가|나|와|오)", "안 "),
            rule("안", START + "안대(?=[나요여죠])", "안 되"),
            rule("찬", "괜찬(?=[나아은을])", "괜찮"),
            rule("갠괜", "(?:괜차|갠차|갠찬|갠찮|괜춘)(?=[나아은을])", "괜찮"),
            rule("마", START + "마니" + END, "많이"),
            // Endings.
            rule("여욤용욥염욧욘영횽유윰o", "([나가까해세돼예에아어워와줘봐게데네거건려구죠져래])" + YO + END, "$1요"),
            rule("라", "라(?:여|욤|염)" + END, "라요"),
            rule("되돼", "[되돼](?:여|용|욤|요|염|영|유|용여)" + END, "돼요"),
            rule("대", "(?<=[도면]|[도면]\\s)대(?:나|남)(?:여|요)?" + END, "되나요"),
            rule("되돼", "[되돼](?:남|냐|낭|누|노)" + END, "되나요"),
            rule("댐", "댐" + END, "됨"),
            rule("댕", "(?<=[\\s도면])댕" + END, "됨"),
            rule("남", "([하있없가오])남" + "(?:여|요)?" + END, "$1나요"),
            rule("냐누노", "([하있없가오주되])[냐누노]" + END, "$1나요"),
            rule("쥬", "([하되있없가오주])쥬" + END, "$1죠"),
            rule("죵", "죵" + END, "죠"),
            rule("셈삼", "([가-힣][주하])[셈삼]" + END, "$1세요"),
            rule("께", "([할갈될살올줄볼])께(?=요|여)", "$1게"),
            rule("뎅", "([가-힣])뎅" + END, "$1데"),
            rule("교겨", "(?:는|능)[교겨]" + END, "나요"),
            rule("꺼까", "(?<=[니])꺼(?=[?\\s]|$)", "까"),
            // Short verbs before 나요 and 세요, of which the dictionary makes names.
            rule("여", "(?:" + START + "|(?<=[에도은는시일]))여(?:나|세|시나)요" + END, "열어요"),
            rule("하", START + "하나요" + END, "해요"),
            rule("파", START + "파(?:나|시나|세)요" + END, "팔아요"),
            rule("대", START + "대(?:나|여|염)?요" + END, "대는지요"),
            rule("사", START + "사나요" + END, "사요"),
            rule("주", START + "주나요" + END, "줘요"),
            rule("내", START + "내나요" + END, "내요"),
            rule("드", START + "드나요" + END, "들어요"),
            rule("빼", START + "빼나요" + END, "빼요"),
            // Words.
            rule("얼", "얼(?:매|마)(?:에|예)" + YO + END, "얼마예요"),
            rule("얼", "얼(?:마|매)(?:임|인교|교|유|노|고|람)" + END, "얼마예요"),
            rule("얼", "얼만(?=[가지데교])", "얼마인"),
            rule("을올", START + "(?:을|올)마(?=[예에인나\\s?]|$)", "얼마"),
            rule("모머", START + "(?:머임|[모머][에예][요여염])" + END, "뭐예요"),
            rule("뭐", "뭐(?:임|꼬|여|에여|예여|에염)" + END, "뭐예요"),
            rule("먼", START + "먼(?=데|가)", "뭔"),
            rule("머", START + "머\\s?머", "뭐뭐"),
            rule("머", START + "머(?=[\\s에예죠지하라냐있잇요임야가를로챙들파사줘주]|$)(?!라이)", "뭐"),
            rule("멷몃", "(?:멷|몃)(?=[시명분개살번월주층\\s])", "몇"),
            rule("씨", "몇씨", "몇시"),
            rule("재졔", "언(?:재|졔)", "언제"),
            rule("케캐떠떻뜨뜩", "어(?:케|캐|떠케|뜨케|떻케|떠캐|떡게|떻해|뜩해|뜨캐)", "어떻게"),
            rule("우째어", START + "우(?:째|예|짜)" + "(?=[\\s가하되])", "어떻게"),
            rule("어", "어(?:따|데)(?=" + END + "|[가로서])", "어디"),
            rule("욜", "([월화수목금토일])욜(?!로)", "$1요일"),
            rule("담", START + "담\\s?([달주번])", "다음 $1"),
            rule("낼", START + "낼\\s?모레", "내일모레"),
            rule("낼", START + "낼" + "(?!\\s때)(?=[\\s은도까?]|$)", "내일"),
            rule("걍", START + "걍" + END, "그냥"),
            rule("젤", START + "젤" + END, "제일"),
            rule("첨", START + "첨" + "(?=[\\s인에이]|$)", "처음"),
            rule("맘", START + "맘(?=[이에은])", "마음"),
            rule("쫌", "쫌", "좀"),
            rule("땜", "땜(?=에|시)", "때문"),
            rule("시싶", "(?<=고)\\s?시[퍼포](?:요|여|염|용)?" + END, " 싶어요"),
            rule("시", "시(?:픈|펀)", "싶은"),
            rule("꼬고구", "(?:데꼬|델꼬|데리꼬|델고|데꾸|델구|데리구)", "데리고 "),
            rule("꼬고구", "(?<=[가-힣\\s])(?:갖꼬|갖구|가꼬|가지구)(?=[\\s가오])", "가지고 "),
            rule("울", START + "울(?=집|애|아들|딸|강아지|엄마|아이|냥)", "우리 "),
            rule("꺼", "([가-힣])꺼" + END, "$1 것"),
            rule("잌익", "케(?:잌|익|잇)", "케이크"),
            rule("쌤샘", "(?<=[\\s가-힣])샘(?=님|이\\s|은\\s)", "쌤"),
            rule("됨임함", "(?<=[가-힣])(?:인거임|인건가|인감)" + END, "인가요"));

    private ChatSpelling() {}

    /// Which rules a letter calls for.
    private static final Map<Character, BitSet> CALLED = called();

    /// A way of typing and how it is spelt.
    ///
    /// @param signs what a text must have one of for the pattern to be looked for
    private record Rule(String signs, Pattern typed, String spelt) {}

    private static Rule rule(String signs, String typed, String spelt) {
        return new Rule(signs, Pattern.compile(typed), spelt);
    }

    private static Map<Character, BitSet> called() {
        Map<Character, BitSet> called = new HashMap<>();
        for (int i = 0; i < RULES.size(); i++) {
            String signs = RULES.get(i).signs();
            for (int j = 0; j < signs.length(); j++) {
                called.computeIfAbsent(signs.charAt(j), sign -> new BitSet()).set(i);
            }
        }
        return called;
    }

    static String plain(String text) {
        BitSet rules = new BitSet(RULES.size());
        for (int i = 0; i < text.length(); i++) {
            BitSet more = CALLED.get(text.charAt(i));
            if (more != null) {
                rules.or(more);
            }
        }
        String plain = text;
        for (int i = rules.nextSetBit(0); i >= 0; i = rules.nextSetBit(i + 1)) {
            Rule rule = RULES.get(i);
            plain = rule.typed().matcher(plain).replaceAll(rule.spelt());
        }
        return plain;
    }
}
