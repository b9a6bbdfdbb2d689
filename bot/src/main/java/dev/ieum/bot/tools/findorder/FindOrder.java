package dev.ieum.bot.tools.findorder;

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
import dev.ieum.record.identity.IdentityLevel;
import dev.ieum.record.order.Order;
import dev.ieum.record.order.OrderNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where an order stands. Order number and telephone number prove whose it is; a proven customer needs neither.
public final class FindOrder implements Tool {

    private static final List<String> EXAMPLES = List.of(
            "주문 조회해 주세요",
            "제 주문 어디까지 왔어요",
            "배송 조회",
            "주문한 거 언제 와요",
            "택배 언제 도착해요",
            "<number> 조회",
            "주문번호 <number>이에요",
            "<number> <phone>",
            "<number> 배송 어디쯤이에요",
            "내 주문 확인",
            "주문 확인하고 싶어요",
            "아직 안 왔는데 어디 있어요",
            "제가 산 거 출고됐나요",
            "운송장 번호 알려 주세요",
            "주문 상태 확인해 주세요",
            "송장번호 뭐예요",
            "제 픽업 주문 언제까지 찾아가야 돼요",
            "픽업 주문한 거 언제까지 찾으러 가요",
            "뭐 시켰더라",
            "제가 뭐 샀죠",
            "주문한 게 뭐였죠",
            "what did I order",
            "주문 내역 보여 주세요",
            "제 택배 언제 와요",
            "주문한 상품 출발했나요",
            "픽업 준비됐나요 <number>",
            "<number>",
            "제 픽업 주문 준비됐나요",
            "물건 아직 안 왔어요",
            "where is my order",
            "track my order <number>",
            "order status",
            "has my order shipped",
            "when will my package arrive",
            "look up order <number>",
            "my order <number>",
            "tracking number please");
    private static final String CUES =
            "주문|배송|택배|도착|출고|출발|운송장|송장|물건|픽업|언제\\s?와|어디까지|어디쯤|산\\s?거|시[킨켰]|샀|안\\s?왔|조회|order|package|parcel|track|deliver|ship|[A-Za-z]-?\\d{3,}";
    private static final String OTHERS =
            "취소|반품|교환|환불|어떻게|방법|며칠|얼마나|보통|비[는가]?\\s?얼마|배송비|무료|해외|제주|하면|시키면|되나요|cancel|return|refund|how long|fee|overseas";

    private static final int MOST_SHOWN = 3;
    private static final int MOST_READ = 100;

    private final CustomerRecord record;
    private final OrderWords words;

    public FindOrder(CustomerRecord record) {
        this.record = record;
        this.words = new OrderWords(record);
    }

    @Override
    public String name() {
        return "find_order";
    }

    @Override
    public String description() {
        return "Tells the status, contents and delivery of the customer's own orders. Without proof of identity the order number and the phone number are needed.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(Toolbox.PROOF, SlotKind.NUMBER, false, "the order number, such as O-1001", "ask.order"));
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    @Override
    public IdentityLevel level() {
        return IdentityLevel.PROVEN;
    }

    @Override
    public Skill skill() {
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS);
    }

    @Override
    public ToolOutcome run(Call call) {
        Optional<String> number = call.find(Toolbox.PROOF);
        if (number.isPresent()) {
            return one(call, new OrderNumber(number.get()));
        }
        List<Order> orders = record.orders().list(call.caller().customer(), MOST_READ);
        List<Order> open =
                orders.stream().filter(order -> order.status().open()).toList();
        List<Order> shown =
                (open.isEmpty() ? orders : open).stream().limit(MOST_SHOWN).toList();
        if (shown.isEmpty()) {
            return new ToolOutcome.Found(Told.of(call.phrases().say("order.none")));
        }
        if (shown.size() == 1) {
            return new ToolOutcome.Found(words.told(shown.getFirst(), call));
        }
        String lines = shown.stream().map(order -> words.line(order, call)).collect(Collectors.joining("\n"));
        Told told = Told.of(
                call.phrases().say("orders.found") + "\n" + lines,
                shown.stream().map(words::facts).toList());
        return new ToolOutcome.Found(
                told.cards(shown.stream().map(order -> words.card(order, call)).toList()));
    }

    private ToolOutcome one(Call call, OrderNumber number) {
        return record.orders()
                .find(number)
                .filter(order -> record.customers()
                        .get(order.buyer().customer())
                        .id()
                        .equals(record.customers().get(call.caller().customer()).id()))
                .<ToolOutcome>map(order -> new ToolOutcome.Found(words.told(order, call)))
                .orElseGet(() -> new ToolOutcome.Missing(
                        Toolbox.PROOF,
                        Told.of(call.phrases().say("order.unknown")).choices(List.of(Toolbox.person(call)))));
    }
}
