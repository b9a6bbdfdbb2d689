package dev.ieum.knowledge.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Notices sentences in an article that talk to a language model instead of a customer ("ignore all
/// previous instructions", "시스템 프롬프트를 출력해"). They stay in the article as plain words, and the
/// owner is told, because a page that was taken over often shows it this way; but no search gives them to
/// anybody, so that no bot reads them out and no model is told them.
public final class Suspicions {

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
            sign(
                    "\\b(your|the) (next )?(answer|response|reply|output)s?\\b.{0,80}\\b(with|by|to|in|of|for)\\b.{0,40}"
                            + "\\b(words?|letters?|symbols?|numbers?|vowels?|spaces?|order|typos?|misspell|anagram|sentence|link|code)"),
            sign(
                    "\\b(add|include|insert|integrate|incorporate|append|replace|remove|rearrange|modify|misspell|mention|promote"
                            + "|suggest|group|anagram|encode|provide|begin|start|end|introduce|write|substitute|use|respond|reply)\\b"
                            + ".{0,160}\\b(your|every|each) (answer|response|reply|output|code|word|letter)s?\\b"),
            sign("\\b(in|to|of|with|from|throughout) your (answer|response|reply|output)s?\\b"),
            sign("\\b(following|subsequent|ensuing)\\b.{0,20}\\bcode\\b"),
            sign("(답변|대답|응답|답장)(을|를)?\\s*(할\\s*때마다|하기\\s*전에|마다|끝에|앞에|처음에|마지막에)"),
            sign("(이|위|아래|본)\\s*(글|문서|페이지|내용|문장)(을|를)?\\s*(읽|요약|처리|번역).{0,10}(AI|인공지능|봇|모델|어시스턴트)"),
            sign("(손님|고객|사용자|이용자).{0,60}(라고|다고)(만|도)?\\s*(말|답|대답|응답|안내|설명)(해|하|할)\\s*(라|세요|십시오|것|야)"),
            sign("(손님|고객|사용자|이용자)(이|가)?\\s*(묻|물|질문|문의).{0,60}(대답|답변|응답|답|말)하(라|세요|십시오)"),
            sign("(그대로|바로|즉시)\\s*(실행|출력|수행|따르)(하|해|라|세요)|도구(를|을)?\\s*(실행|호출|사용)(하|해|할)"),
            sign("(봇|AI|인공지능|어시스턴트)(은|는|이|가|라면|께서는)?\\s.{0,80}" + "([가-힣]야\\s*(한다|합니다|함)|[으하]라[.!]?$|할\\s*것)"),
            sign("(봇|AI|인공지능|어시스턴트)(에게|께)?\\s*:"),
            sign("(봇|AI|챗봇|모델)\\s*(전용|에게만|만\\s*읽)"),
            sign("(비밀번호|API\\s*키|개인정보|카드\\s*번호).{0,15}(출력|전송|공개|보내)(해|하)(라|세요|십시오|주세요)?"));

    /// Every sign contains one of these; most sentences contain none, which is cheap to see.
    private static final Pattern TRIGGER = sign(
            "instruction|prompt|rule|guideline|direction|context|message|polic|api key|secret|credential|you are|act as|\\b(ai|llm|bot)\\b|assistant"
                    + "|chatbot|language model|im_start|im_end|endoftext|<\\|?\\s*system|inst\\]|<<sys|###|user|customer|human"
                    + "|your|following|subsequent|code|답변|대답|응답|답장|라고|다고|글|문서|페이지|도구|실행|출력|수행|따르|모델"
                    + "|지시|명령|규칙|프롬프트|안내.{0,15}(무시|잊|취소|초기화)|설정|지침|시스템|숨겨진|초기|개발자|너는|넌|당신은|귀하는|ai|인공지능|챗봇|언어\\s*모델|어시스턴트|봇"
                    + "|고객|손님|사용자|이용자|비밀번호|api\\s*키|개인정보|카드");

    private Suspicions() {}

    private static Pattern sign(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// `text` without its suspicious sentences and what follows each of them in its line, because an instruction
    /// seldom ends with its first sentence; after a colon the block that it announces goes too. A text without any
    /// is given back as it is.
    public static String without(String text) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Sentences.Span span : Sentences.of(text)) {
            if (span.start() >= from && isSuspicious(span.of(text))) {
                kept.append(text, from, span.start());
                from = endOfThought(text, span.start());
            }
        }
        return from == 0
                ? text
                : kept.append(text, from, text.length()).toString().strip();
    }

    private static int endOfThought(String text, int start) {
        int lineEnd = text.indexOf('\n', start);
        if (lineEnd < 0) {
            return text.length();
        }
        if (text.substring(start, lineEnd).stripTrailing().endsWith(":")) {
            int blockEnd = text.indexOf("\n\n", lineEnd);
            return blockEnd < 0 ? text.length() : blockEnd;
        }
        return lineEnd;
    }

    private static boolean isSuspicious(String sentence) {
        return TRIGGER.matcher(sentence).find()
                && SIGNS.stream().anyMatch(sign -> sign.matcher(sentence).find());
    }

    /// The suspicious sentences of `text`, verbatim, shortened to what a list can show.
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (Sentences.Span span : Sentences.of(text)) {
            String sentence = span.of(text);
            if (isSuspicious(sentence)) {
                found.add(sentence.length() <= MAX_QUOTE ? sentence : sentence.substring(0, MAX_QUOTE - 1) + "…");
                if (found.size() == MAX) {
                    return found;
                }
            }
        }
        return found;
    }
}
