package dev.ieum.bot.tools.findclasssessions;

import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.SeatWish;
import dev.ieum.bot.task.Sessions;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.identity.IdentityLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// When classes take place, with free seats and prices from the rows.
public final class FindClassSessions implements Tool {

    private static final List<String> EXAMPLES = List.of(
            "<date> 자리 있어요?",
            "<date> 수업 있나요",
            "<date> <course> 자리 있나요",
            "<date> 들을 수 있는 수업 뭐 있어요",
            "<date> <time> 수업 있어요?",
            "<course> <date> 가능한 시간 있어요?",
            "<course> 남은 자리 있나요",
            "<course> 자리 남았어요?",
            "<date> <place> 클래스 뭐 있어요",
            "<date> <people> 자리 될까요?",
            "<course> 다음 수업 언제예요",
            "<date> <course> 하나요",
            "<date>에 가능한 클래스 알려줘",
            "<place> <date> 수업 일정",
            "<course> 빈자리",
            "<date> 예약 가능한 수업 보여줘",
            "<date> <time>에 할 수 있는 거 있나요",
            "<course> 예약 가능한 날짜 알려 주세요",
            "<course> 언제 자리 나요",
            "<date> 몇 자리 남았어요",
            "<date> <course> 열려요?",
            "any seats left on <date>",
            "what classes are on <date>",
            "is <course> available on <date>",
            "do you have <course> on <date> <time>",
            "which classes can I take on <date>",
            "show me available <course> dates",
            "are there free seats for <course>",
            "availability <date> <people>",
            "is there anything on <date> <time>",
            "is there anything on <date> <time> for <people>",
            "what do you have on <date>",
            "<date>에 <people> 가려고 하는데요",
            "<date>에 <people> 갈 건데 뭐 있어요",
            "<time>에 하는 수업 뭐 있어요",
            "<time>에 하는 거 있나요",
            "<course> 일정 알려 주세요",
            "Which dates are there for <course>?");
    private static final String CUES =
            "수업|클래스|자리|강좌|가려|갈\\s?건데|하는\\s?(?:거|것|게)|일정|만들기|하나요|있[어나는을]|열[리려]|들을|가능|빈|class|seat|availab|session|spot|open|anything|dates";
    private static final String OTHERS =
            "키즈카페|강아지|고양이|반려|주차|배송|발송|택배|출고|주문|시키|시킨|구독|쿠폰|적립|등급|포인트|반품|교환|영업|오픈|문\\s?(?:열|닫|여[나니는]|염|연)|휴무|쉬[는나어]|주차|결제|픽업|재고|입고|키트|쌤|강사|선생|얼마|가격|비용|수강료|몇\\s?(?:분|시간|살|세|미리)|난이도|준비물|나이|누구|누가|조건|용량|재료|자격증|할인|환불|취소|변경|늦|지각|규정|how much|price|cost|how long|refund|discount|teach|cancel|change";

    private static final String WHEN = "<(?:date|time)>";
    private static final String SURE =
            "^(?!.*(?:예약|신청|등록|대기|듣고\\s?싶|하고\\s?싶|할게|할래|가려고|book|reserve|sign\\s+me|wait))(?:(?=.*<(?:date|time|course)>).*(?:자리|빈자리|seats?\\b|spots?\\b)"
                    + "|(?=.*" + WHEN
                    + ").*(?:수업|클래스|뭐\\s?(?:할|들을|배울)\\s?수|할\\s?수\\s?있는|하는\\s?(?:거|것|게)|들을\\s?수\\s?있는|anything|class(?:es)?\\b)"
                    + "|(?=.*" + WHEN + ")(?=.*<course>).*(?:되나|돼요|될까|가능|있[어나을]|비[었나]|하나요|해요|열[려리])"
                    + "|(?=.*<place>)(?=.*<course>).*(?:배울|들을|할\\s?수|있[어나을]|하나요|해요|되나|돼요)"
                    + "|.*<course>.{0,6}일정)";

    private final Sessions sessions;

    public FindClassSessions(CustomerRecord record) {
        this.sessions = new Sessions(record);
    }

    @Override
    public String name() {
        return "find_class_sessions";
    }

    @Override
    public String description() {
        return "Lists upcoming class sessions with date, place, price and free seats. Use it for questions about availability on certain days.";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(SeatWish.which());
        parameters.add(SeatWish.PEOPLE);
        return List.copyOf(parameters);
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
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS).sure(SURE);
    }

    @Override
    public ToolOutcome run(Call call) {
        Sessions.Wish wish = Sessions.wish(call);
        int seats = call.findNumber("people").orElse(0);
        List<ClassSession> found = sessions.list(wish, call.now()).stream()
                .filter(session -> session.seats().free() >= seats)
                .toList();
        if (!found.isEmpty()
                && found.stream().allMatch(session -> session.seats().free() == 0)) {
            return new ToolOutcome.Found(full(found, wish, call));
        }
        if (!found.isEmpty()) {
            return new ToolOutcome.Found(told("sessions.found", found, call));
        }
        List<ClassSession> instead = sessions.instead(wish, call.now(), Math.max(1, seats));
        return new ToolOutcome.Found(
                instead.isEmpty()
                        ? Told.of(call.phrases().say("session.none.at-all")).choices(List.of(Toolbox.person(call)))
                        : told("session.none", instead, call));
    }

    /// Full ones, and others that are not.
    private Told full(List<ClassSession> full, Sessions.Wish wish, Call call) {
        List<ClassSession> others = sessions.instead(wish, call.now(), 1);
        List<ClassSession> all = Stream.concat(full.stream().limit(Sessions.MOST_OFFERED - 2), others.stream())
                .limit(Sessions.MOST_OFFERED)
                .toList();
        return told("sessions.found.full", all, call);
    }

    /// The first few; how many more there are is said where a day or a class was asked for.
    private Told told(String key, List<ClassSession> all, Call call) {
        List<ClassSession> found = all.stream().limit(Sessions.MOST_OFFERED).toList();
        boolean many = all.size() > found.size() && call.find("date").isPresent();
        String more = many ? "\n" + call.phrases().say("sessions.more") : "";
        Told list = sessions.listing(call).under(call.phrases().say(key), found);
        return Told.of(list.text() + price(found, call) + more, list.rows())
                .cards(found.stream()
                        .map(session -> sessions.card(session, call))
                        .toList());
    }

    private static String price(List<ClassSession> found, Call call) {
        List<Long> prices = found.stream()
                .map(session -> session.course().pricing().perPerson().amount())
                .distinct()
                .toList();
        return prices.size() == 1
                ? "\n"
                        + call.phrases()
                                .say("sessions.price", "price", call.formats().won(prices.getFirst()))
                : "";
    }
}
