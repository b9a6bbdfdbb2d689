package dev.ieum.knowledge.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Notices sentences in an article that talk to a language model instead of a customer ("ignore all previous
/// instructions", "시스템 프롬프트를 출력해"). They stay in the article as plain words: nothing here or later follows them;
/// the owner is told, because a page that was taken over often shows it this way.
final class Suspicions {

    /// At most this many sentences are reported.
    static final int MAX = 20;

    private static final int MAX_QUOTE = 200;

    private static final List<Pattern> SIGNS = List.of(
            sign(
                    "\\b(ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(previous|prior|above|earlier|all|any|your|the|system)\\b"
                            + ".{0,30}\\b(instruction|prompt|rule|guideline|direction|context|message|polic)"),
            sign(
                    "\\b(system|developer|hidden)\\s+(prompt|message|instruction)|\\b(initial|original)\\s+(prompt|instruction)"),
            sign(
                    "\\b(reveal|print|show|repeat|output|leak)\\b.{0,30}\\b(prompt|instructions|api key|secret|credential)"),
            sign(
                    "\\byou are (now (a|an|in|the)|no longer (a|an|bound|restricted|limited)|an ai|a language model|chatgpt)\\b|\\bact as\\b.{0,40}\\b(ai|assistant|admin|dan|system)\\b"),
            sign("\\b(ai|assistant|chatbot|bot|language model|llm)\\b.{0,20}\\b(must|should|shall|has to)\\b.{0,60}"
                    + "\\b(tell|say|send|reply|respond|answer|ask|recommend|include|output|click|visit)\\b"),
            sign(
                    "\\b(when|if)\\b.{0,40}\\b(ai|assistant|chatbot|language model|llm)\\b.{0,40}\\b(read|process|see|summari[sz])"),
            sign(
                    "<\\|?\\s*(im_start|im_end|system|endoftext|assistant)\\s*\\|?>|\\[/?INST]|<<SYS>>|###\\s*(system|instruction)"),
            sign(
                    "\\b(do not|don't|never)\\b.{0,30}\\b(tell|inform|mention|warn)\\b.{0,20}\\b(the )?(user|customer|human)"),
            sign("(이전|앞|위|기존|지금까지|모든)의?\\s*.{0,15}(지시|명령|규칙|프롬프트|안내|설정|지침).{0,15}(무시|잊|따르지|취소|초기화)"),
            sign("(시스템|숨겨진|초기|개발자)\\s*(프롬프트|메시지|지시|지침)"),
            sign("(너는|넌|당신은|귀하는)\\s*(이제|지금부터|더\\s*이상|인공지능|AI|챗봇)"),
            sign("(AI|인공지능|챗봇|언어\\s*모델|어시스턴트|봇)(은|는|이|가|에게|야|아)?[,:]?\\s.{0,60}"
                    + "(출력|답(변)?|말|전송|보내|추천|안내|무시|실행|알려)(해|하)?(라|하라|하세요|하십시오|해라|해야\\s*(한다|합니다)|할\\s*것|시오)"),
            sign("(고객|손님|사용자|이용자)에?게?\\s*.{0,20}(알리지|말하지|밝히지)\\s*(마|말)"),
            sign("(비밀번호|API\\s*키|개인정보|카드\\s*번호).{0,15}(출력|전송|공개|보내)(해|하)(라|세요|십시오|주세요)?"));

    /// Every sign contains one of these; most sentences contain none, which is cheap to see.
    private static final Pattern TRIGGER = sign(
            "instruction|prompt|rule|guideline|direction|context|message|polic|api key|secret|credential|you are|act as|\\b(ai|llm|bot)\\b|assistant"
                    + "|chatbot|language model|im_start|im_end|endoftext|<\\|?\\s*system|inst\\]|<<sys|###|user|customer|human"
                    + "|지시|명령|규칙|프롬프트|안내.{0,15}(무시|잊|취소|초기화)|설정|지침|시스템|숨겨진|초기|개발자|너는|넌|당신은|귀하는|ai|인공지능|챗봇|언어\\s*모델|어시스턴트|봇"
                    + "|고객|손님|사용자|이용자|비밀번호|api\\s*키|개인정보|카드");

    private Suspicions() {}

    private static Pattern sign(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The suspicious sentences of `text`, verbatim, shortened to what a list can show.
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (Sentences.Span span : Sentences.of(text)) {
            String sentence = span.of(text);
            if (TRIGGER.matcher(sentence).find()
                    && SIGNS.stream().anyMatch(sign -> sign.matcher(sentence).find())) {
                found.add(sentence.length() <= MAX_QUOTE ? sentence : sentence.substring(0, MAX_QUOTE - 1) + "…");
                if (found.size() == MAX) {
                    return found;
                }
            }
        }
        return found;
    }
}
