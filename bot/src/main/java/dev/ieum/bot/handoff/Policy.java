package dev.ieum.bot.handoff;

import dev.ieum.bot.understanding.Questions;
import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.HandoffReason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a bot does not decide: which messages go to a person whatever the articles say.
///
/// A question about the rules ("불량이면 반품비는 누가 내요?") is answered; what has happened to somebody ("깨져서 왔어요") goes to
/// a person. Health always does, after the safety article's own words.
public final class Policy {

    private static final Pattern HEALTH = Pattern.compile(
            "알레르기|알러지|아토피|임신|임산|수유|천식|뇌전증|간질|복용|약\\s?(?:을\\s?)?먹는|처방|두드러기|발진|따가|가렵|가려워|가려움|부었|부어올|빨개|빨갛|붉어|어지럽|어지러|두통이|구토|메스꺼|호흡|숨이|삼켰|삼킨|마셨|먹었는데|눈에\\s?(?:들어|튀|묻)|병원에?\\s?가|화상|피부염|질환|지병|수술|항암|(?:아기|신생아|영아|갓난|\\d+\\s?개월|[한두세]\\s?돌).{0,24}(?:써|쓰|사용|발라|바르|뿌려|디퓨)"
                    + "|allerg|pregnan|breast\\s?feed|asthma|epilep|medication|rash|eczema|swallow|hives|itchy|dizzy",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFECT = Pattern.compile(
            "불량|파손|깨져|깨졌|깨진|부서|부러|새고|샜|샌\\s?것|누수|흘러|흘렀|찌그러|금이\\s?가|하자|잘못\\s?(?:왔|온|배송|보내)|엉뚱한\\s?(?:게|것|거|상품)|시킨\\s?(?:거|것)(?:랑|이랑|과|하고)?\\s?(?:달라|다른)|다른\\s?(?:게|것|거|상품|제품)[이가]?\\s?(?:왔|온|배송)|오배송|빠져\\s?있|누락|안\\s?들어\\s?있|곰팡|상했|변질|broken|damaged|leak|defect|wrong\\s+(?:item|product|order)|missing\\s+(?:item|from)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPUTE = Pattern.compile(
            "소비자\\s?(?:원|보호)|고소|고발|신고(?:할|하겠|합니다)|법적|변호사|사기(?:야|네|꾼|죠|\\s?아니)|(?:일주일|열흘|보름|한\\s?달|며칠|몇\\s?일|이틀|사흘|나흘|\\d+일|\\d+주)\\s?(?:째|넘게|이나|동안|이\\s?넘|이\\s?지나|이\\s?지났).{0,14}(?:기다|안\\s?와|안\\s?왔|안\\s?들어|소식|연락|아직)|언제까지\\s?기다|환불(?:을|이)?\\s?(?:왜|안\\s?(?:해|돼|되|주)|못\\s?(?:해|받)|거부|아직)|왜\\s?환불|너무\\s?하(?:네|시|는)|항의|책임자|컴플레인|불만\\s?(?:접수|있|제기)|화가?\\s?나|어이가?\\s?없|말이\\s?(?:돼|됩니까|되나)|보상|피해"
                    + "|complain|lawyer|sue\\b|scam|refund.{0,20}(?:refus|still|never|not)|unacceptable|compensation",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIVACY = Pattern.compile(
            "(?:개인\\s?정보|내\\s?정보|제\\s?정보|회원\\s?정보|계정|가입\\s?정보|데이터).{0,12}(?:삭제|지워|파기|없애|열람|수정\\s?요청)|(?:삭제|탈퇴).{0,8}(?:해\\s?주세요|요청|부탁|할게요|해줘)|탈퇴\\s?(?:시켜|처리)|delete\\s+my\\s+(?:data|account|information)|(?:gdpr|my\\s+personal\\s+data)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRESS = Pattern.compile(
            "기자(?:입니다|인데|예요|이에요|님)|취재|인터뷰|협찬|제휴|콜라보|협업|광고\\s?(?:제안|문의|진행)|입점|납품|도매|유튜버|인플루언서|촬영\\s?(?:문의|협조|가능)|방송(?:국|작가|에)|잡지|press\\b|journalist|reporter|collaborat|partnership|sponsor|wholesale|influencer",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CORPORATE = Pattern.compile(
            "출강|워크[숍샵]|(?:회사|기업|학교|단체|팀|사내|직원들?|동아리|어린이집|유치원|복지관|모임|송년회|회식|신년회|야유회|단합).{0,24}(?:견적|문의드|의뢰|진행하고\\s?싶|하고\\s?싶|하려|가려|할까\\s?(?:하|해)|알아보|생각|계획|가능할까|예약)|견적|전세\\s?(?:수업|로|대관)|대관|corporate|team\\s?building|workshop\\s+for\\s+(?:our|my)|quote\\b|private\\s+(?:class|session|event)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT_RULES = Pattern.compile(
            "(?:면|경우|때)\\s?.{0,14}(?:어떻|어케|되나|돼요|될까|되는|하나요|하죠|가능|내나|부담|누가|며칠|언제|얼마|해\\s?주|받)|규정|정책|기준|방법|절차|몇\\s?명|최소|할인\\s?(?:되|돼|있|율|은)|policy|policies|what\\s+if|how\\s+(?:do|many|much|long)|minimum|discount",
            Pattern.CASE_INSENSITIVE);

    private Policy() {}

    /// Why this message should go to a person, if it should.
    ///
    /// @param people how many people it speaks of; 0 if none
    /// @param group from how many on the shop gives a quote
    public static Optional<HandoffReason> find(String text, List<Attachment> attachments, int people, int group) {
        if (!attachments.isEmpty()) {
            return Optional.of(HandoffReason.DEFECT);
        }
        if (HEALTH.matcher(text).find()) {
            return Optional.of(HandoffReason.HEALTH);
        }
        if (PRIVACY.matcher(text).find() && !how(text)) {
            return Optional.of(HandoffReason.PRIVACY);
        }
        if (DISPUTE.matcher(text).find() && !rules(text)) {
            return Optional.of(HandoffReason.DISPUTE);
        }
        if (DEFECT.matcher(text).find() && !rules(text)) {
            return Optional.of(HandoffReason.DEFECT);
        }
        if (PRESS.matcher(text).find()) {
            return Optional.of(HandoffReason.PRESS);
        }
        boolean quote = CORPORATE.matcher(text).find() && !rules(text);
        return quote || (people >= group && !rules(text)) ? Optional.of(HandoffReason.GROUP_QUOTE) : Optional.empty();
    }

    /// The word that makes it a matter of health; empty where there is none.
    public static String health(String text) {
        Matcher matcher = HEALTH.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /// Whether a passage speaks of health, as the answer to a question of health must.
    public static boolean speaksOfHealth(String passage) {
        return HEALTH.matcher(passage).find() || passage.matches("(?s).*(?:의사|수의사|병원|패치|희석|원액|doctor|patch|dilut).*");
    }

    private static boolean rules(String text) {
        return ABOUT_RULES.matcher(text).find() && Questions.asks(text);
    }

    private static boolean how(String text) {
        return text.matches(".*(?:어떻게|어디서|방법|how).*");
    }
}
