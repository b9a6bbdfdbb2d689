package dev.ieum.bot.tools.findcourses;

import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Course;
import dev.ieum.record.identity.IdentityLevel;
import java.util.List;

/// Which classes there are for an age, for a sum of money, and which is the cheapest, dearest, shortest or longest;
/// what
/// a class costs for several people.
public final class FindCourses implements Tool {

    static final String AGE = "age";
    static final String PRICE = "price";
    static final String RANK = "rank";

    private static final List<String> EXAMPLES = List.of(
            "<age> 아이랑 갈 수 있는 클래스 있나요",
            "<age>도 들을 수 있는 수업 있어요?",
            "<age>인데 할 수 있는 거 뭐 있어요",
            "<age>가 할 만한 클래스 추천해 주세요",
            "아이가 <age>인데 <course> 들을 수 있나요",
            "<course> <age>도 되나요",
            "애들이 할 수 있는 수업 뭐 있어요",
            "아이 둘 데리고 가려는데 뭐가 좋아요",
            "제일 싼 클래스가 뭐예요",
            "제일 싼 수업",
            "제일 싼 거 뭐예요",
            "가장 저렴한 거요",
            "제일 비싼 수업은요",
            "가장 짧은 수업이 뭐예요",
            "<money> 이하로 들을 수 있는 수업 있나요",
            "<money> 안 넘는 클래스",
            "<course> <people>이면 얼마예요",
            "<course> <people> 얼마예요",
            "<people>이면 총 얼마예요",
            "<course> <people> 가격이 어떻게 돼요",
            "which class is the cheapest",
            "which is the cheapest?",
            "what is the shortest class",
            "classes for a <age>",
            "is there anything for a <age>",
            "can a <age> take <course>",
            "classes under <money>",
            "how much is <course> for <people>");
    private static final String CUES =
            "제일|가장|싼|저렴|비싼|이하|미만|안\\s?넘|안쪽|살|세(?!요)|학년|아이|애들|얼마|가격|총|cheap|expensive|under|below|year|aged?\\b|old|longest|shortest|how much";
    private static final String OTHERS =
            "배송|택배|키트|오일|상품|제품|선물|쿠폰|적립|등급|주차|환불|취소|변경|자리|예약\\s?(?:해|할|부탁)|단체|할인|쓰[면나]|발라|먹|고양이|강아지|kit|oil|product|gift|parking|shipping|refund|cancel|discount|\\bbook\\b|reserve";
    /// Words that need nothing beside them.
    private static final String PLAIN =
            "(?:제일|가장|젤)\\s?(?:싼|싸|저렴|비싼|비싸|짧은|긴)|\\b(?:cheapest|least\\s+expensive|most\\s+expensive|priciest|shortest|longest)\\b"
                    + "|(?:아이|애|어린이|꼬마|초등학생|유치원생|중학생|초딩|중딩|kids?|child(?:ren)?).{0,14}(?:할|들을|갈|배울|참여할)\\s?(?:수\\s?있는|만한)\\s?(?:거|것|게|수업|클래스|프로그램|체험)"
                    + "|(?:아이|애들?|어린이).{0,14}(?:뭐가|어떤\\s?(?:게|수업|클래스)가?)\\s?(?:좋|괜찮|나[을아]|맞)|(?:class|course)e?s?\\s+(?:are\\s+there\\s+)?for\\s+(?:my\\s+)?(?:kids?|child(?:ren)?)";
    private static final String SURE =
            "<age>.{0,30}(?:있는|할\\s?만|가능|들을|갈|가려|데리고|데려|배울|되나|돼요?|될까|뭐|어떤|무슨|추천|괜찮)|(?:살|세|학년).{0,24}(?:있는|할\\s?만|가능|들을|갈|배울|되나|돼요?|될까|뭐|어떤|무슨|추천|괜찮)|(?:이하|미만|안\\s?넘|안쪽|밑|넘지|under|below|less\\s+than).{0,24}(?:있|클래스|수업|거|것|뭐|추천|class|course|anything)"
                    + "|year.{0,24}(?:class|take|join|do|come)|(?:class|course|take|join|do|come|anything).{0,24}(?:years?\\b|aged?\\b)|(?:명|인|분|혼자|둘|셋|넷|people|persons?).{0,8}(?:얼마|가격|총)|how\\s+much.{0,40}(?:people|persons?|of\\s+us)";

    private final CustomerRecord record;
    private final CourseWords words;

    public FindCourses(CustomerRecord record) {
        this.record = record;
        this.words = new CourseWords(record);
    }

    @Override
    public String name() {
        return "find_courses";
    }

    @Override
    public String description() {
        return "Compares the classes: which fit an age or a budget, which is the cheapest, dearest, shortest or longest, and what a class costs for several people.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("course", SlotKind.COURSE, false, "which class, by its name or code", "ask.course"),
                new Parameter("location", SlotKind.LOCATION, false, "which of the shop's places", "ask.location"),
                new Parameter(AGE, SlotKind.AGE, false, "how old the youngest who comes is", "ask.age"),
                new Parameter(PRICE, SlotKind.PRICE, false, "the most that it may cost for one", "ask.price"),
                new Parameter(RANK, SlotKind.RANK, false, "one of cheapest, dearest, shortest, longest", "ask.course"),
                new Parameter("people", SlotKind.PEOPLE, false, "how many people come", "ask.people"));
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    @Override
    public IdentityLevel level() {
        return IdentityLevel.ADDRESS;
    }

    @Override
    public Skill skill() {
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS).sure(SURE).plain(PLAIN);
    }

    @Override
    public ToolOutcome run(Call call) {
        CourseFilter filter = CourseFilter.of(call);
        List<Course> asked = record.courses().list().stream()
                .filter(course -> call.ids("course").isEmpty()
                        || call.ids("course").contains(course.code().value()))
                .filter(course -> words.at(course, call))
                .toList();
        boolean free =
                filter.equals(CourseFilter.of(new Call(java.util.Map.of(), call.caller(), call.turn(), call.now())));
        if (free && call.ids("course").isEmpty()) {
            return new ToolOutcome.Missing(AGE, Told.of(call.phrases().say("ask.age")));
        }
        if (asked.size() == 1 && filter.rank().isEmpty()) {
            return new ToolOutcome.Found(words.one(asked.getFirst(), filter, call));
        }
        List<Course> found = filter.best(asked.stream().filter(filter::fits).toList());
        return found.isEmpty()
                ? new ToolOutcome.Refused(
                        Told.of(call.phrases().say("courses.none")).choices(List.of(Toolbox.person(call))))
                : new ToolOutcome.Found(words.list(found, filter, call));
    }
}
