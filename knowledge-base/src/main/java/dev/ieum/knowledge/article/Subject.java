package dev.ieum.knowledge.article;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a sentence that say what it is about: without particles, endings and words that go with any value.
final class Subject {

    private static final Pattern WORD =
            Pattern.compile("\\d+(?:[.,]\\d+)?\\s?(?:[a-z]+|[가-힣]{1,2})|[\\p{L}][\\p{L}\\p{N}]*");
    private static final Pattern PARTICLE = Pattern.compile(
            "(?<=..)(은|는|이|가|을|를|의|에|로|와|과|도|만)$|(?<=.)(에서|에는|에서는|으로|부터|부터는|까지|까지는|에게|이며|이고|하고|인데|이나)$");
    /// What is left before it names the thing that is done.
    private static final Pattern DONE =
            Pattern.compile("(?<=..)(입니다|합니다|됩니다|이에요|예요|해요|돼요|이다|하세요|되세요|하시면|하실|하는|되는|하면|되면|이면|하고|되고|할|될|해|된)$");
    private static final Pattern VERB = Pattern.compile(".*(니다|어요|아요|여요|세요|나요|까요|려요|워요|줘요|져요|와요|겨요|내요|워|을|는|은|린|된|산)$");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]+");
    private static final Set<String> EMPTY = Set.of(
            ("이에요 예요 이고 이며 입니다 이면 이나 으로 에서 인데 이지만 까지는 부터는 까지만 가격 수강료 요금 비용 금액 참가비 이용료 값 원 시간 소요시간 기간 유효기간 유효 약 총 정도 모두 기준 얼마 안내 궁금 몇 언제 무엇 동안 수 쓰실 쓸 보통 하나 그"
                            + " 뒤 네 안 이내 전 후 때 경우 가능 이상 이하 미만 초과 사이 최대 최소 대략 총액 참여 참가 신청 이용 사용 진행 운영 영업 문 오픈 시작 끝 종료"
                            + " 지역 날 받은 수령 월 매월 매달 달 일 분 명 사람 만 당 까지 부터 있는 있고 있으면 들을 무렵 쯤 the a an is are was be it its they them this that"
                            + " these those there we our you your i my and or but of for to in on at by with from until till before after within about"
                            + " around only just up over least most all any every each one per person people must can could may might will would should have has"
                            + " do does get gets take takes cost costs price priced fee rate charge won krw dollar dollars pound pounds euro euros time times"
                            + " open opens opening close closes closing start starts end ends possible available placed old age aged ages year years how much"
                            + " what when which costing pay business working")
                    .split(" "));
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("off", "discount"),
            Map.entry("expire", "valid"),
            Map.entry("rental", "rent"),
            Map.entry("kid", "child"),
            Map.entry("children", "child"),
            Map.entry("delivery", "ship"),
            Map.entry("성인", "어른"),
            Map.entry("택배비", "배송비"),
            Map.entry("배송료", "배송비"),
            Map.entry("아이", "어린이"));
    /// Words that many articles share, so that they need the title to say which.
    private static final Set<String> GENERAL = Set.of(
            "수업", "클래스", "강좌", "강의", "체험", "상품", "제품", "서비스", "매장", "가게", "정원", "class", "session", "course",
            "product");

    private Subject() {}

    /// @param rest a sentence without its values
    static Set<String> of(String rest) {
        Set<String> subject = new LinkedHashSet<>();
        Matcher words = WORD.matcher(rest.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = word(words.group().replace(" ", ""));
            if (!word.isEmpty()) {
                subject.add(SAME.getOrDefault(word, word));
            }
        }
        return subject;
    }

    /// The same; when it says too little, with the words of its article's title.
    static Set<String> of(String rest, String title) {
        Set<String> own = of(rest);
        if (!GENERAL.containsAll(own)) {
            return own;
        }
        Set<String> both = new LinkedHashSet<>(own);
        both.addAll(of(title));
        return both;
    }

    private static String word(String written) {
        if (EMPTY.contains(written) || Character.isDigit(written.charAt(0))) {
            return EMPTY.contains(written) ? "" : written;
        }
        if (ENGLISH.matcher(written).matches()) {
            String stem = stem(written);
            return EMPTY.contains(stem) ? "" : stem;
        }
        String noun = DONE.matcher(PARTICLE.matcher(written).replaceAll("")).replaceAll("");
        boolean verb = noun.equals(written) && VERB.matcher(written).matches();
        return verb || EMPTY.contains(noun) || (noun.length() < 2 && !noun.equals("첫")) ? "" : noun;
    }

    private static String stem(String word) {
        String stem = word;
        if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss")) {
            stem = stem.endsWith("xes") ? stem.substring(0, stem.length() - 2) : stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > 5 && stem.endsWith("ing")) {
            stem = single(stem.substring(0, stem.length() - 3));
        } else if (stem.length() > 4 && stem.endsWith("ed")) {
            stem = single(stem.substring(0, stem.length() - 2));
        }
        return stem;
    }

    /// shipp → ship.
    private static String single(String stem) {
        int last = stem.length() - 1;
        return last > 2 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
