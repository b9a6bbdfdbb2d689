package dev.ieum.bot.understanding;

import dev.ieum.bot.understanding.Intent.Talk;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Short messages and strong words whose meaning needs no statistics.
public final class Signals {

    private static final String END = "[\\s.!~?,^♡♥ㅎㅋㅠㅜ요ㅇ:)(]*";
    private static final Pattern YES = whole(
            "(?:네+|넵+|넹|넴|네네|예|옙|응+|웅|엉|ㅇㅇ+|ㅇㅋ|오케이|오키|okay|ok|좋아|좋습니다|좋네|그래|그럴게|그렇게\\s?(?:해\\s?주세|할게|해줘|해)"
                    + "|맞아|맞습니다|맞네|확정(?:할게|해\\s?주세|해줘|이|합니다)?|확인(?:했어|했습니다)?|예약\\s?(?:할게|해\\s?주세|해줘|해|확정|진행)|진행(?:해\\s?주세|해줘|할게|시켜\\s?주세)?"
                    + "|부탁(?:드려|드립니다|해|드릴게)|할게|할래|해\\s?주세|해줘|콜|(?:그|이)(?:거|걸|것)(?:으?로)?(?:\\s?(?:할게|할래|하겠습니다|해\\s?주세|해줘|부탁(?:드려|해)|예약(?:할게|해\\s?주세|해줘)?|주세|진행(?:해\\s?주세|할게)?))?|당연하지|물론이(?:에|죠)|취소(?:할게|해\\s?주세|해줘)"
                    + "|yes|yep|yeah|yup|sure|confirm|confirmed|go\\s+ahead|please\\s+do|do\\s+it|sounds\\s+good|correct|that'?s\\s+right|right|please|book\\s+it|perfect|great|absolutely|of\\s+course)");
    private static final Pattern NO = whole(
            "(?:아니|아니오|아니야|아니에|아뇨|아냐|놉|노노|ㄴㄴ|싫어|안\\s?할(?:게|래)|안\\s?해|하지\\s?마세?|하지\\s?말아\\s?주세|됐어|됐습니다|필요\\s?없어|no|nope|nah|no\\s+thanks|no\\s+thank\\s+you|not\\s+now|don'?t)");
    private static final Pattern STARTS_YES = Pattern.compile(
            "^\\s*(?:(?:음+|어+|아+|um+|uh)[\\s,.!~]+)*(?:네+|넵|예|응|좋아요?|맞아요?|그래요?|yes|yeah|ok|okay|sure)(?=[\\s,.!~]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STARTS_NO =
            Pattern.compile("^\\s*(?:아니요?|아뇨|아냐|ㄴㄴ|no|nope|nah)(?=[\\s,.!~]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRUSTRATED = Pattern.compile(
            "답답(?:하|해)|짜증|말귀|못\\s?알아듣|(?:무슨|뭔)\\s?(?:소리|말)(?:이야|하는|인지)|왜\\s?(?:이렇게\\s?)?(?:답|대답|답변|연락)[이을를]?\\s?(?:없|안|늦)|답(?:이|을|변이|변을)?\\s?(?:없어요|없네|안\\s?(?:해|하|주))|몇\\s?번(?:을|이나|째)\\s?(?:말|물|얘기|설명)|말이?\\s?안\\s?통|장난\\s?(?:해|하세|하나|치)|제대로\\s?(?:좀\\s?)?(?:해|답|대답)|엉뚱한\\s?(?:소리|말|답)|도움이?\\s?안|쓸모\\s?없|useless|not\\s+helpful|frustrat|you\\s+don'?t\\s+(?:get|understand)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CORRECTION = Pattern.compile(
            "^\\s*(?:아니|아뇨|아\\s|앗|헉|잠깐|아참|잠시만|actually|sorry|oops|wait|no[,\\s])|말고|아니고|아니라|바꿔|바꿀|변경|정정|수정|고쳐|대신|instead|change|make\\s+it|rather",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSISTS =
            Pattern.compile("그래도|상관\\s?없|괜찮|알고\\s?있|anyway|that'?s\\s+fine|no\\s+problem", Pattern.CASE_INSENSITIVE);
    private static final Pattern WISH = Pattern.compile("예약|취소|book|cancel", Pattern.CASE_INSENSITIVE);
    private static final Pattern IF_POSSIBLE = Pattern.compile(
            "^.{1,25}?(?:은|는|에는|에|엔|도|로|으로|이)?\\s?(?:없나요|있나요|있어요|없어요|되나요|돼요|안\\s?되나요|안\\s?돼요|가능(?:해요|한가요|할까요)?|어때요|될까요|괜찮아요|괜찮나요|은요|는요)[\\s?!.~]*$|^(?:how|what)\\s+about|possible\\?*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CANCEL = Pattern.compile(
            "^\\s*(?:(?:아+|아니요?|no|ok(?:ay)?|oh|actually)[,.\\s]+)*(?:그냥\\s*)?(?:이거\\s*)?(?:예약\\s?)?(?:취소(?!\\s?규정|\\s?수수료|하면)|그만|안\\s?할래|안\\s?할게|됐어|됐습니다|나중에|관둘|다음에|처음부터|stop|cancel|never\\s?mind|forget\\s+it|not\\s+now|later)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERSON = Pattern.compile(
            "(?:상담\\s?원|상담사|직원|담당자|매니저|사장|선생님|사람|휴먼|실장)(?:분|님)?\\s?(?:이?랑|하고|과|와|을|를|한테|에게|께|으로|로|좀|이)?\\s?(?:직접\\s?)?(?:연결|바꿔|바꾸|불러|통화|얘기|이야기|말하|말씀|대화|상담|부탁|원해|필요|나와|찾아|연락|물어|문의)"
                    + "|^\\s*(?:상담\\s?원|상담사|직원|사람|상담\\s?연결|상담\\s?요청|상담하기|상담\\s?원\\s?연결|상담|직원\\s?연결)(?:이요|요|으로|\\s?불러)?[\\s.!~]*$"
                    + "|(?:봇|기계|로봇|ai|챗봇|인공지능)\\s?(?:말고|싫|필요\\s?없)|진짜\\s?사람|실제\\s?사람|사람\\s?(?:없어|있어|맞아|나오|좀\\s?바꿔)|상담\\s?(?:연결|받고\\s?싶|하고\\s?싶|원해|신청|부탁)|통화\\s?(?:하고\\s?싶|원해|부탁|가능한\\s?분)"
                    + "|(?:talk|speak|chat|connect|transfer|put)\\b.{0,25}\\b(?:human|person|agent|representative|someone|somebody|staff|manager|operator)"
                    + "|(?:real|live|actual)\\s+(?:human|person|agent)|^\\s*(?:agent|human|representative|operator)(?:\\s+please)?[\\s.!]*$|(?:want|need|get)\\s+(?:a|an|me\\s+a)\\s+(?:human|person|agent|real\\s+person)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT_PERSON = Pattern.compile(
            "상담\\s?시간|몇\\s?시|언제|어떻게\\s?(?:되|돼)|가능한\\s?시간|hours|when|how\\s+many|몇\\s?명|사람\\s?(?:이|은)?\\s?(?:많|적)|사람이\\s?(?:좋|몇)");
    private static final Pattern ABUSE = Pattern.compile(
            "[씨시쒸씹쓰][\\s\\d.!*^~_-]{0,2}[발빨팔벌](?![가-힣]*점|렵)|ㅅ\\s?ㅂ|ㅆ\\s?ㅂ|병\\s?신|ㅂ\\s?ㅅ(?!ㅅ)|븅신|개\\s?새\\s?끼|개색|새끼(?!\\s?(?:줄|손|발|고양|강아|오리))|ㅅㄲ|지랄|ㅈ\\s?ㄹ|좆|조까|존나\\s?(?:짜증|못|구|병|별로)|엿\\s?먹|꺼져|닥쳐|뒤져|뒈져|죽어라|미친\\s?(?:놈|년|새|것|봇)|또라이|개\\s?같(?:은|네|다|아|음)|개소리|쓰레기\\s?(?:같|네|봇|야)|멍청|바보(?!같은\\s?질문)|등신|호구\\s?새|느금|니\\s?애미|애미"
                    + "|\\bf+u+c+k|\\bsh[i1]t\\b|\\bbitch|\\basshole|\\bidiot|\\bstupid\\b|\\bmoron|\\bdumb\\s?(?:ass|bot)|\\bscrew\\s+you|\\bbastard",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GREETING = whole(
            "(?:안녕(?:하세|하십니까|하신가)?|안뇽|ㅎㅇ|하이|하잉|헬로우?|반가워|반갑습니다|좋은\\s?(?:아침|저녁|하루)(?:이에)?|저기|계세|계신가|여보세|있으세|hi|hello|hey|hiya|good\\s+(?:morning|afternoon|evening)|hi\\s+there|hello\\s+there)");
    private static final Pattern OPENING =
            Pattern.compile("^\\s*(?:(?:안녕하세요|안녕|저기요?|혹시|네|음|아|hi|hello|hey)[\\s,.!~ㅎㅋ]+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern THANKS = whole(
            "(?:(?:정말\\s?|너무\\s?|아\\s?|네\\s?|넵\\s?|오\\s?)?(?:감사(?:합니다|해|드려|드립니다|하)?|고마워|고맙습니다|땡큐|땡스|ㄱㅅ(?:ㄱㅅ)*|ㅅㄱ|감사감사|수고(?:하세|하셨습니다|하셨어|했어|해|많으세|하십시오)?)|(?:ok(?:ay)?,?\\s+|great,?\\s+)?(?:thanks|thank\\s+you|thx|ty|cheers)(?:\\s+(?:a\\s+lot|so\\s+much|very\\s+much|for\\s+your\\s+help))?|알겠습니다|알겠어|알았어|아하|그렇군|오오|해결(?:됐어|되었습니다|했어))");
    private static final Pattern BYE =
            whole("(?:잘\\s?있어|안녕히\\s?계세|다음에\\s?(?:봐|올게)|바이|빠이|ㅂㅂ|ㅂㅇ|bye|goodbye|see\\s+you|good\\s?night|잘\\s?자)");
    private static final Pattern WHO = Pattern.compile(
            "^\\s*(?:너|넌|당신|그쪽|님|얘)(?:은|는|가)?\\s?(?:누구|뭐야|뭐니|이름|몇\\s?살|사람이|봇이|로봇|ai|진짜|어디\\s?살)|(?:봇|로봇|ai|기계|사람)(?:이야|인가요|이에요|입니까|이니|인가|맞아|맞나요|맞죠|예요)\\?*|이름이\\s?뭐(?!로)|who\\s+are\\s+you|are\\s+you\\s+(?:a\\s+)?(?:bot|robot|human|real|ai)|what'?s\\s+your\\s+name|^\\s*(?:너는?|넌|봇은|여기서)?\\s*(?:뭐|뭘|무엇을|무얼)\\s?(?:를\\s?)?(?:할|해\\s?줄|도와\\s?줄)\\s?수\\s?있(?:어|니|나요|는데)|what\\s+can\\s+you\\s+do",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAUGHTER =
            Pattern.compile("^[ㅋㅎㅠㅜ\\s~!.^]+$|^(?:ha){2,}[!.]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOISE = Pattern.compile("^[^가-힣A-Za-z\\d]*$|^[ㄱ-ㅎㅏ-ㅣ\\s.!~?]+$");

    private static final Pattern ENDS = Pattern.compile(
            "취소(?!\\s?(?:규정|수수료|하면|안|하지|말|기한|정책))|못\\s?(?:가|갈)|cancel(?!l?ation|\\s+(?:polic|fee))|can'?t\\s+(?:make|come)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MOVES = Pattern.compile(
            "(?:바꾸|바꿀|바꿔|변경|옮기|옮길|옮겨|미루|미룰|미뤄|당기|당길|당겨|명\\s?(?:더\\s?)?추가|명\\s?더)(?!\\s?(?:규정|수수료|하면|기한|정책))|\\b(?:change|move|reschedul)|make\\s+it\\s+(?:\\d|one|two|three|four|five)|add\\s+(?:one|two|\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ENDING = Pattern.compile(
            "취소(?:는|를|은)?\\s?(?:안\\s?(?:할|해|하)|하지\\s?(?:마|말|않)|말아|말고|아니)|(?:don'?t|do\\s+not|not)\\s+(?:want\\s+to\\s+)?cancel",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSURE = Pattern.compile(
            "몰라|모르겠|모르는|모름|기억\\s?(?:이|은)?\\s?(?:안|못)|^.{0,12}없(?:어요?|는데요?|음|습니다|다)[\\s.!~]*$|don'?t\\s+(?:know|have|remember)|not\\s+sure|no\\s+idea|forgot",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile(
            "(?:다른|딴|또\\s?다른|another|(?:any\\s+)?other|different)\\s*(?:(?<day>날|요일|일자|일정|day|date)|(?<time>시간|타임|때|time|slot)|(?<place>지점|장소|곳|데|매장|place|branch|location|shop)|(?<course>수업|클래스|강의|종류|class|course))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHOOSES = Pattern.compile(
            "(?:거|것|걸|꺼|껄|껄로|시|일|날|점|명|으)로\\s?(?:요|할게|할래|하겠|해|부탁|예약|주세|갈게|가능)|할게|할래|하겠습|하고\\s?싶|가려|갈\\s?(?:건데|거예|거에|거야|예정)|갈려|하려|할까\\s?(?:하|해|봐)|갈까\\s?(?:하|해|봐)|갈게|갈래|가고\\s?싶|듣고\\s?싶|들을래|신청|예약\\s?(?:할|해|부탁|하|돼|되|가능|좀)|예약$|예약이?요|부탁|잡아|(?<!추천|설명|안내|말|확인|조회)\\s?해\\s?(?:주세요|줘)|\\bplease\\b|(?:걸|거|꺼|껄)로(?:요|$)|(?:거|꺼)요|\\b(?:book|take|reserve|sign\\s+(?:me\\s+)?up|i'?ll\\s+(?:go|take|have))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES_BOOKING =
            Pattern.compile("예약|수업|클래스|booking|class|reservation|seat", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEMANDS = Pattern.compile(
            "(?:해|시켜|빼|보내|바꿔|지워|올려|넣어|발행해|취소해)\\s?(?:주세요|주시|줘|달라|줄래)|(?:하|받|바꾸|취소하|해지하)고\\s?싶|할래요?|할게요|부탁(?:드|해)|\\bplease\\b|\\bi\\s+want\\s+to\\b|\\bi'?d\\s+like\\s+to\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TELLS = Pattern.compile(
            "(?:알려|추천|보여|설명|말해|말씀|가르쳐|안내|소개|얘기)\\s?(?:해\\s?)?(?:주|드|부탁|줘)|\\b(?:tell|show|explain|recommend|know)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEATS =
            Pattern.compile("자리|남[은았아]|빈\\s|seat|spot|left|availab", Pattern.CASE_INSENSITIVE);

    private Signals() {}

    /// Whether it speaks of cancelling something, not of the rules.
    public static boolean endsBooking(String text) {
        return ENDS.matcher(text).find() && !NOT_ENDING.matcher(text).find();
    }

    /// Whether it speaks of a booking by that word.
    public static boolean namesBooking(String text) {
        return NAMES_BOOKING.matcher(text).find();
    }

    /// 해지해 주세요, 취소하고 싶어요: wants something done rather than to know something.
    public static boolean demands(String text) {
        return DEMANDS.matcher(text).find() && !TELLS.matcher(text).find() && !Questions.asks(text);
    }

    /// Whether it speaks of moving something to another time or number.
    public static boolean movesBooking(String text) {
        return MOVES.matcher(text).find();
    }

    /// What is wanted otherwise: 다른 날은요? gives up the day, and with it the time.
    public static Set<String> unwanted(String text) {
        Matcher matcher = OTHER.matcher(text);
        if (!matcher.find()) {
            return Set.of();
        }
        if (matcher.group("day") != null) {
            return Set.of("date", "time", "session");
        }
        if (matcher.group("time") != null) {
            return Set.of("time", "session");
        }
        return matcher.group("place") != null ? Set.of("location", "session") : Set.of("course", "session");
    }

    /// 토요일 걸로 할게요: takes something that was shown.
    public static boolean chooses(String text) {
        return CHOOSES.matcher(text).find();
    }

    /// 몰라요, 기억이 안 나요: cannot give what was asked for.
    public static boolean unsure(String text) {
        return UNSURE.matcher(text).find();
    }

    public static boolean asksForSeats(String text) {
        return SEATS.matcher(text).find();
    }

    private static Pattern whole(String words) {
        return Pattern.compile(
                "^[\\s,.!~]*(?:(?:음+|어+|아+|오+|흠+|um+|uh|well|oh)[\\s,.!~]+)*" + words + "(?:[\\s,.!~요ㅎㅋㅇ]+" + words
                        + "){0,3}" + END + "$",
                Pattern.CASE_INSENSITIVE);
    }

    static boolean yes(String text) {
        return YES.matcher(text).matches();
    }

    static boolean insists(String text) {
        return INSISTS.matcher(text).find();
    }

    /// 두 시에는 없나요? asks for a value rather than about something.
    static boolean asksIfPossible(String text) {
        return IF_POSSIBLE.matcher(text).find();
    }

    static boolean startsWithNo(String text) {
        return STARTS_NO.matcher(text).find();
    }

    /// 답답하네: not an insult, but not happy either.
    static boolean frustrated(String text) {
        return FRUSTRATED.matcher(text).find();
    }

    static boolean startsWithYes(String text) {
        return STARTS_YES.matcher(text).find();
    }

    /// Whether a short yes names what is wanted: 예약할게요 is a wish where nothing was proposed.
    static boolean wish(String text) {
        return WISH.matcher(text).find();
    }

    static boolean no(String text) {
        return NO.matcher(text).matches() || NOT_ENDING.matcher(text).find();
    }

    static boolean correction(String text) {
        return CORRECTION.matcher(text).find();
    }

    static boolean cancel(String text) {
        return CANCEL.matcher(text).find();
    }

    static boolean person(String text) {
        return PERSON.matcher(text).find() && !ABOUT_PERSON.matcher(text).find();
    }

    static boolean abuse(String text) {
        return ABUSE.matcher(text).find();
    }

    /// Small talk that is nothing else.
    static Optional<Talk> talk(String text) {
        if (GREETING.matcher(text).matches()) {
            return Optional.of(Talk.GREETING);
        }
        if (THANKS.matcher(text).matches()) {
            return Optional.of(Talk.THANKS);
        }
        if (BYE.matcher(text).matches()) {
            return Optional.of(Talk.BYE);
        }
        if (LAUGHTER.matcher(text).matches() && text.chars().anyMatch(Character::isLetter)) {
            return Optional.of(Talk.LAUGHTER);
        }
        if (frustrated(text)) {
            return Optional.of(Talk.FRUSTRATED);
        }
        return WHO.matcher(text).find() ? Optional.of(Talk.WHO) : Optional.empty();
    }

    /// What is said after the greeting, if anything is.
    static String withoutGreeting(String text) {
        String rest = OPENING.matcher(text).replaceFirst("");
        return rest.isBlank() ? text : rest;
    }

    /// Laughter, emoji, punctuation: nothing to answer.
    static boolean noise(String text) {
        return NOISE.matcher(text).matches();
    }
}
