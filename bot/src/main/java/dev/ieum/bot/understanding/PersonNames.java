package dev.ieum.bot.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the name that somebody gives as their own. Korean names are told from other short words by
/// their family name and length; elsewhere than in an answer a name counts only where the words say that
/// it is one.
final class PersonNames {

    private static final String FAMILY =
            "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용예봉경부복태형피감음빈동온호범";
    private static final String DOUBLE = "남궁|황보|제갈|선우|독고|사공|서문";
    private static final String KOREAN = "((?:" + DOUBLE + ")[가-힣]{1,2}|[" + FAMILY + "][가-힣]{1,2})";
    private static final String LATIN = "([A-Z][a-zA-Z.'-]+(?:\\s[A-Z][a-zA-Z.'-]+){0,3})";
    private static final String END =
            "\\s?(?:이라고\\s?(?:해요|합니다)|라고\\s?(?:해요|합니다)|입니다|이에요|예요|이예요|이고요?|이구요?|고요|이요|요|님|이|으로|로)?";
    private static final Pattern SAID =
            Pattern.compile("(?:이름은?|성함은?|예약자(?:명|는)?은?|저는|나는)\\s*:?\\s*" + KOREAN + END + "(?=$|[\\s,./!]|0\\d)");
    private static final Pattern BEFORE_PHONE =
            Pattern.compile("(?<![가-힣])" + KOREAN + END + "[\\s,/]*(?=\\+?82|01[016789])");
    private static final Pattern SAID_IN_ENGLISH =
            Pattern.compile("(?:[Mm]y name is|[Ii]'?m|[Ii] am|[Nn]ame:?|[Tt]his is|[Uu]nder|[Ii]t'?s)\\s+" + LATIN);
    private static final Pattern KOREAN_ALONE =
            Pattern.compile("^(?:저는|음|네,?)?\\s*" + KOREAN + END + "[\\s.!~]*(?:[,/]?\\s*[\\d+-].*)?$");
    private static final Pattern KOREAN_FIRST = Pattern.compile(
            "^(?:저는|음|네,?)?\\s*" + KOREAN + "(?:이고요?|이구요?|고요|입니다|이에요|예요|이라고\\s?합니다|라고\\s?합니다)[\\s,.].*$");
    private static final Pattern LATIN_ALONE =
            Pattern.compile("^([A-Za-z][a-zA-Z'-]+(?:\\s[A-Za-z][a-zA-Z.'-]+){0,3})[\\s.,!]*(?:[\\d+].*)?$");
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:예약|취소|오늘|내일|오전|오후|주말|주차|주문|조회|이번|안녕|고객님|선물|전화|문의|도와|지점|성수점|공방|수업|시간|일정|마감|원데|유료|무료|환불|상담|직원|어디|언제|얼마|나중|전체|한명|두명).*"
                    + "|^(?:이거|이것|이요|이상|이하|이용|모레|안돼|안해|정말|진짜|고마|하나|지금|사람|아니|싫어|네요|기다|소이|방금|나는|저는|우리|그냥|전부|모두|손님|본인|현재|현금|공유|홍대|신용|신청|강의|강좌|국내|한국|서울|부산|연남|연장|서비스|장소|안내|배송|반품|교환|변경|문제|추가|추천|구매|구독|명이)$"
                    + "|^(?:yes|no|ok|okay|hello|hi|thanks|thank|please|what|when|where|how|why|cancel|stop|none|book|the|i|it|for|interested|looking|going|not|sorry)(?:\\b.*|$)",
            Pattern.CASE_INSENSITIVE);

    private PersonNames() {}

    /// @param asked whether a name was just asked for
    static Optional<String> find(Reading reading, boolean asked) {
        Optional<String> said =
                first(SAID, reading).or(() -> first(BEFORE_PHONE, reading)).or(() -> first(SAID_IN_ENGLISH, reading));
        if (said.isPresent() || !asked) {
            return said;
        }
        return first(KOREAN_ALONE, reading)
                .or(() -> first(KOREAN_FIRST, reading))
                .or(() -> reading.locale().equals("en") ? first(LATIN_ALONE, reading) : Optional.empty());
    }

    private static Optional<String> first(Pattern pattern, Reading reading) {
        Matcher matcher = pattern.matcher(reading.text());
        while (matcher.find()) {
            int start = matcher.start(1);
            String name = matcher.group(1);
            if (!NO_NAME.matcher(name).matches() && free(reading.mentions(), start)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /// A course's or place's name is nobody's.
    private static boolean free(List<Mention> mentions, int at) {
        return mentions.stream().noneMatch(mention -> mention.start() <= at && at < mention.end());
    }
}
