package dev.ieum.knowledge.retrieval;

import java.util.EnumSet;
import java.util.Set;

/// Kinds of answers, by how questions ask for them and how sentences that give them look: a question for a price is
/// answered by a sentence with an amount of money in it. In Korean and English, as customers write.
@SuppressWarnings("ImmutableEnumChecker") // Alternatives are immutable
enum AnswerKind {
    MONEY(
            "얼마(?!나)|가격|비용|요금|금액|수강료|수업료|참가비|이용료|입장료|(?:배송|택배|주차|재료|반품|출장|연회|가입)비|돈|수수료|비싸|비싼|\\bprice|\\bcost|how much|\\bfees?\\b|\\bpay\\b",
            "\\d[천백십만]*\\s?원|\\d\\s?(?:달러|won\\b|krw|usd|eur)|[₩$€]\\s?\\d|무료|공짜|없어요|없습니다|\\bfree\\b"),
    SHARE("몇\\s?(?:프로|퍼)|퍼센트|할인율|적립률|%|percent|how much off", "\\d\\s?(?:%|퍼센트|프로|percent)|\\d분의\\s?\\d|\\d/\\d"),
    CLOCK(
            "몇\\s?시(?!간)|시간대|영업\\s?시간|운영\\s?시간|오픈|마감|여나|여는|여세요|열어|열려|닫|언제|what time|opening|\\bopen\\b|\\bclose",
            "\\d{1,2}:\\d{2}|\\d{1,2}\\s?시(?!간)|\\d\\s?[ap]\\.?m\\b|휴무|쉬"),
    DAY(
            "언제|요일|날짜|며칠(?!\\s?(?:동안|안에|이내|걸|쓰|쓸|버|가))|몇\\s?월|\\bwhen\\b|what day|날은|날이|연도|몇\\s?년|개강|입고",
            "요일|매[주달월일]|\\d\\s?월|\\d\\s?일(?![가-힣])|\\d\\s?년|첫째|둘째|셋째|넷째|마지막\\s?주|[월화수목금토일](?:[·~,–-]\\s?[월화수목금토일])+|[월화수목금토일]\\s\\d|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"),
    SPAN(
            "몇\\s?(?:시간|분(?!이)|일|달|개월|주|년)|며칠|몇일|얼마나\\s?(?:걸|오래|동안|가|쓰|있|전|미리)|기간|기한|언제까지|소요|오래|how long|how many (?:hours|minutes|days|weeks|months)|how soon",
            "\\d\\s?(?:시간|분(?!의)|일(?!요)|주(?![차소])|개월|달|년|영업일)|(?:하루|이틀|사흘|일주일)|\\d\\s?(?:hour|minute|min\\b|day|week|month|year)|당일|다음\\s?날"),
    PEOPLE(
            "몇\\s?(?:명|분이|인)|인원|정원|how many people|group size|capacity",
            "\\d\\s?(?:명|인(?![가-힣]))|\\d (?:people|person|guests|seats)"),
    AGE(
            "몇\\s?살|\\d\\s?살|[열섯]\\s?살|나이|연령|[초중고]딩|초등|중학|고등|미성년|아기|애기|아이|어린이|우리\\s?[애딸아]|how old|\\bage\\b|\\bkids?\\b|child",
            "\\d\\s?(?:세(?!트)|살|학년)|보호자|미만|years old|guardian|\\bages?\\b"),
    PLACE(
            "어디|어따|어느|위치|주소|장소|가는\\s?[법길]|오시는\\s?길|찾아가|약도|몇\\s?층|\\bwhere\\b|address|directions",
            "주소|출구|[로길]\\s?\\d|\\d\\s?층|[가-힣]점(?:과|은|에|이|,|\\s|$)|장소|곳|근처|역\\s|지하|건물|앞|옆|exit|street|floor|station|near"),
    PHONE("전화|전번|연락처|폰\\s?번호|\\bphone\\b|\\bcall\\b", "\\d{2,4}[-–. ]\\d{3,4}"),
    HANDLE("이?메일|인스타|아이디|계정|플친|채널|홈페이지|사이트|\\be-?mail|instagram|account|website", "@|https?://|www\\."),
    MEASURE(
            "몇\\s?(?:미리|그램|리터|센치|ml|g|cm|키로|킬로)|용량|크기|사이즈|무게|how big|\\bsize\\b|volume|weight",
            "\\d\\s?(?:ml|l\\b|g\\b|kg|cm|mm|인치|호|미리|그램|리터)"),
    PIECES(
            "몇\\s?(?:개|가지|종|장|번|회|군데|곳|병|방울|조각)|횟수|how many|how often",
            "\\d\\s?(?:개(?!월)|가지|종|장|번|회|곳|군데|병|방울|점|조각|times|pieces)|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\\s(?:개|가지|종|장|번|곳|군데|병|조각)|하나"),
    PERSON("누구|누가|강사|쌤|선생|담당|\\bwho\\b|teacher|instructor", "강사|선생|대표|담당|[가-힣]{2,3}\\s?님|instructor|teacher"),
    LISTING(
            "뭐\\s?뭐|머\\s?머|뭐가\\s?있|뭐\\s?있|종류|어떤\\s?(?:것|게|거|향|색|맛|메뉴|수업|클래스)|무슨\\s?(?:맛|향|색|수업)|목록|리스트|메뉴|which|what kinds?",
            "[가-힣A-Za-z]{2,}(?:,|·|과|와)\\s?[가-힣A-Za-z]{2,}.*(?:,|·|과|와|등)|가지"),
    WAY("어떻게|어케|어떡|어떠케|방법|하는\\s?법|절차|how (?:do|can|to|should)", "주세요|주시면|하시면|세요|로\\s?보내|please"),
    MAY(
            "되나|돼|되여|되요|됩니까|될까|댐|됨|가능|ㄱㄴ|괜찮|괜차|있나|있어|있음|할\\s?수|해도|하나요|하나여|인가|\\b(?:can|may|is|are|do|does|could) (?:i|we|you|it|there)",
            "수 있|수 없|가능|안 돼|않|하지\\s?마|지 마|돼요|됩니다|불가|^네,|어렵|없[어습]|있[어습]|\\bcan(?:not|'t)?\\b|\\bmay\\b|allowed");

    private final Alternatives asks;
    private final Alternatives tells;

    AnswerKind(String asks, String tells) {
        this.asks = Alternatives.of(asks);
        this.tells = Alternatives.of(tells);
    }

    /// What a question asks for; possibly nothing that is known here.
    static Set<AnswerKind> of(String question) {
        EnumSet<AnswerKind> kinds = EnumSet.noneOf(AnswerKind.class);
        for (AnswerKind kind : values()) {
            if (kind.asks.areIn(question)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /// Whether a sentence looks like such an answer.
    boolean isIn(String sentence) {
        return tells.areIn(sentence);
    }

    /// How much it says about an answer that it looks so: a yes or a way of doing it can be put in any words.
    double weight() {
        return switch (this) {
            case MAY, WAY -> 0.3;
            case PERSON, LISTING, PLACE -> 0.7;
            case MONEY, SHARE, CLOCK, DAY, SPAN, PEOPLE, AGE, PHONE, HANDLE, MEASURE, PIECES -> 1;
        };
    }
}
