package dev.ieum.bot.tools.findproduct;

import dev.ieum.bot.reply.RowFacts;
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
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardKind;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.identity.IdentityLevel;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.stock.Product;
import dev.ieum.record.stock.StockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Price and stock of a product, place by place.
public final class FindProduct implements Tool {

    private static final int MOST_OFFERED = 6;
    private static final List<String> EXAMPLES = List.of(
            "<product> 얼마예요",
            "<product> 가격 알려 주세요",
            "<product> 재고 있어요?",
            "<product> 재고 있나요",
            "<place>에 <product> 있어요?",
            "<product> 남아 있나요",
            "<product> 언제 들어와요",
            "<product> 언제 입고돼요",
            "<product> 품절인가요",
            "<product> 팔아요?",
            "<product> 살 수 있나요",
            "<place> <product> 재고 확인",
            "<product> 몇 개 남았어요",
            "<product> 가격",
            "how much is <product>",
            "is <product> in stock",
            "do you have <product>",
            "<product> price",
            "when will <product> be back",
            "is <product> available at <place>");
    private static final String CUES =
            "얼마|가격|재고|남[았아]|있[어나는]|입고|들어와|들어오|품절|팔|살\\s?수|구매|구입|비용|how much|price|stock|have|available|back|sell|buy";
    private static final String OTHERS =
            "배송|반품|교환|환불|쿠폰|주문|쓰[는나]|사용|보관|발라|발라도|먹|임신|고양이|강아지|클래스|수업|만들기|며칠|유통|성분|how (?:do|to|long)|use|class|ship|return";

    private final CustomerRecord record;

    public FindProduct(CustomerRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "find_product";
    }

    @Override
    public String description() {
        return "Tells the price of a product and how many lie at each place, with the day of the next delivery.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("product", SlotKind.PRODUCT, true, "which product, by its name or SKU", "ask.product"),
                new Parameter("location", SlotKind.LOCATION, false, "which of the shop's places", "ask.location"));
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
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS);
    }

    @Override
    public ToolOutcome run(Call call) {
        List<Product> products = record.stock().list().stream()
                .filter(product -> call.ids("product").contains(product.sku().value()))
                .limit(MOST_OFFERED)
                .toList();
        if (products.size() == 1) {
            return new ToolOutcome.Found(told(products.getFirst(), call));
        }
        if (products.isEmpty()) {
            return new ToolOutcome.Missing(
                    "product", Told.of(call.phrases().say("ask.product")).choices(List.of(Toolbox.person(call))));
        }
        String lines = products.stream()
                .map(product -> name(product, call) + " · "
                        + call.formats().won(product.price().amount()))
                .collect(Collectors.joining("\n"));
        List<Choice> choices = products.stream()
                .map(product -> new Choice(
                        name(product, call),
                        new Action.Pick("product", product.sku().value())))
                .toList();
        List<RowFacts> rows = products.stream()
                .map(product -> facts(product, List.of(), call))
                .toList();
        return new ToolOutcome.Missing(
                "product",
                Told.of(call.phrases().say("ask.product.which") + "\n" + lines, rows)
                        .choices(choices));
    }

    private Told told(Product product, Call call) {
        List<StockLevel> levels = record.stock().levels(product.sku()).stream()
                .filter(level -> call.ids("location").isEmpty()
                        || call.ids("location").contains(level.location().value()))
                .toList();
        List<String> sentences = new ArrayList<>();
        String price = call.formats().won(product.price().amount());
        sentences.add(call.phrases().say("product.price", "product", name(product, call), "price", price));
        List<CardRow> rows = new ArrayList<>(List.of(new CardRow(call.phrases().say("card.price"), price)));
        if (!levels.isEmpty()) {
            String where = levels.stream().map(level -> where(level, call)).collect(Collectors.joining(", "));
            sentences.add(call.phrases().say("product.stock", "where", where));
            levels.forEach(level -> rows.add(new CardRow(place(level.location(), call), amount(level, call))));
        }
        levels.forEach(level -> level.restockOn()
                .ifPresent(day -> sentences.add(call.phrases()
                        .say(
                                "product.restock",
                                "place",
                                place(level.location(), call),
                                "day",
                                call.formats().day(day)))));
        Card card = new Card(
                CardKind.PRODUCT, name(product, call), Optional.empty(), rows, Optional.of(ref(product)), List.of());
        return Told.of(String.join("\n", sentences), List.of(facts(product, levels, call)))
                .cards(List.of(card));
    }

    private String where(StockLevel level, Call call) {
        return place(level.location(), call) + " " + amount(level, call);
    }

    private static String amount(StockLevel level, Call call) {
        return level.quantity() == 0
                ? call.phrases().say("product.none")
                : call.formats().pieces(level.quantity());
    }

    private String place(LocationCode code, Call call) {
        return record.locations()
                .find(code)
                .map(location -> location.name().in(call.caller().locale()))
                .orElse(code.value());
    }

    private static String name(Product product, Call call) {
        return product.name().in(call.caller().locale());
    }

    private static RowRef ref(Product product) {
        return new RowRef("product", product.sku().value());
    }

    private RowFacts facts(Product product, List<StockLevel> levels, Call call) {
        RowFacts.Builder facts = RowFacts.of(ref(product))
                .text(product.name().ko())
                .text(product.name().en())
                .won(product.price().amount());
        for (StockLevel level : levels) {
            facts.count(level.quantity(), "개").text("x" + level.quantity()).text(place(level.location(), call));
            level.restockOn().ifPresent(facts::date);
        }
        return facts.build();
    }
}
