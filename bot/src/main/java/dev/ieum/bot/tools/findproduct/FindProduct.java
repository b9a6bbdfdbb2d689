package dev.ieum.bot.tools.findproduct;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Listing;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.PriceSpan;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
            "is <product> available at <place>",
            "<product> <place>에서 픽업돼요?",
            "<place>에서 <product> 찾아갈 수 있나요",
            "<money> 이하 선물 추천해 주세요",
            "<money>으로 살 수 있는 상품 있나요",
            "제일 싼 오일이 뭐예요",
            "가장 비싼 상품",
            "gifts under <money>",
            "the cheapest oil");
    private static final String CUES =
            "픽업|찾아\\s?갈|가져갈|제일|가장|이하|cheapest|expensive|under|pick|얼마|가격|재고|남[았아]|있[어나는]|입고|들어와|들어오|품절|팔|살\\s?수|구매|구입|비용|how much|price|stock|have|available|back|sell|buy";
    /// Words that need nothing beside them.
    private static final String PLAIN =
            "선물.{0,12}(?:추천|뭐가\\s?좋|좋을까|고르|골라)|(?:gift|present)\\s+(?:idea|for)|(?:오일|키트|상품|제품|선물|물건|oil|kit|product|gift).{0,12}(?:제일|가장|cheapest|most\\s+expensive)|(?:제일|가장)\\s?(?:싼|저렴한|비싼)\\s?(?:오일|키트|상품|제품|선물|물건)|(?:cheapest|most\\s+expensive)\\s+(?:oil|kit|product|gift)"
                    + "|(?:만|천)\\s?원\\s?(?:이하|안쪽|대|미만|정도|짜리|으?로).{0,12}(?:선물|상품|제품|오일|키트|물건)|(?:선물|상품|제품|오일|키트|물건).{0,20}(?:만|천)\\s?원\\s?(?:이하|안쪽|대|미만|정도|짜리)|(?:gift|product|oil|kit)s?\\s+(?:under|below)";
    private static final String OTHERS =
            "선물권|포장|gift\\s?card|배송|반품|교환|환불|쿠폰|주문|쓰[는나]|사용|보관|발라|발라도|먹|임신|고양이|강아지|클래스|수업|만들기|며칠|유통|성분|how (?:do|to|long)|use|class|ship|return";

    private static final String PRICE = "price";
    private static final String RANK = "rank";
    private static final String FAMILY = "family";
    private static final Set<String> GIFTS = Set.of("선물", "gift");

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
                new Parameter("product", SlotKind.PRODUCT, false, "which product, by its name or SKU", "ask.product"),
                new Parameter(PRICE, SlotKind.PRICE, false, "what it may cost", "ask.price"),
                new Parameter(RANK, SlotKind.RANK, false, "cheapest or dearest", "ask.product"),
                new Parameter(FAMILY, SlotKind.FAMILY, false, "a kind of product, such as oil", "ask.product"),
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
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS).plain(PLAIN);
    }

    @Override
    public ToolOutcome run(Call call) {
        if (call.find(RANK).isPresent() || call.find(PRICE).isPresent()) {
            return compared(call);
        }
        List<Product> products = record.stock().list().stream()
                .filter(product -> call.ids("product").contains(product.sku().value()))
                .limit(MOST_OFFERED)
                .toList();
        if (products.size() == 1) {
            return new ToolOutcome.Found(told(products.getFirst(), call));
        }
        if (products.isEmpty() && call.find(FAMILY).filter(GIFTS::contains).isPresent()) {
            return new ToolOutcome.Missing(PRICE, Told.of(call.phrases().say("ask.price.gift")));
        }
        if (products.isEmpty()) {
            return new ToolOutcome.Missing(
                    "product", Told.of(call.phrases().say("ask.product")).choices(List.of(Toolbox.person(call))));
        }
        return new ToolOutcome.Missing("product", list("ask.product.which", products, call));
    }

    /// The cheapest, the dearest, or all that cost so much.
    private ToolOutcome compared(Call call) {
        Comparator<Product> byPrice =
                Comparator.comparingLong(product -> product.price().amount());
        List<Product> fitting = record.stock().list().stream()
                .filter(product ->
                        call.find(FAMILY).map(family -> of(product, family)).orElse(true))
                .filter(product -> call.find(PRICE)
                        .map(PriceSpan::of)
                        .map(span -> span.holds(product.price().amount()))
                        .orElse(true))
                .sorted(call.find(RANK).filter("cheapest"::equals).isPresent() ? byPrice : byPrice.reversed())
                .toList();
        if (fitting.isEmpty()) {
            return new ToolOutcome.Refused(
                    Told.of(call.phrases().say("products.none")).choices(List.of(Toolbox.person(call))));
        }
        Optional<String> rank = call.find(RANK).filter(Set.of("cheapest", "dearest")::contains);
        return new ToolOutcome.Found(
                rank.isPresent()
                        ? list("products." + rank.get(), fitting.subList(0, 1), call)
                        : list(
                                "products.found",
                                fitting.stream().limit(MOST_OFFERED).toList(),
                                call));
    }

    private static boolean of(Product product, String family) {
        return GIFTS.contains(family)
                || (product.name().ko() + " " + product.name().en())
                        .toLowerCase(Locale.ROOT)
                        .contains(family);
    }

    private Told list(String key, List<Product> products, Call call) {
        List<Choice> choices = products.stream()
                .map(product -> new Choice(
                        name(product, call),
                        key.startsWith("ask")
                                ? new Action.Pick("product", product.sku().value())
                                : new Action.Say(call.phrases().say("product.say", "product", name(product, call)))))
                .toList();
        return new Listing<Product>(
                        product -> name(product, call) + " · "
                                + call.formats().won(product.price().amount()),
                        product -> facts(product, List.of(), call))
                .under(call.phrases().say(key), products)
                .choices(choices);
    }

    private Told told(Product product, Call call) {
        List<StockLevel> all = record.stock().levels(product.sku());
        List<StockLevel> levels = all.stream()
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
        List<StockLevel> elsewhere = all.stream()
                .filter(level -> level.quantity() > 0 && !levels.contains(level))
                .toList();
        boolean none = levels.stream().allMatch(level -> level.quantity() == 0);
        if (none && !elsewhere.isEmpty()) {
            String where = elsewhere.stream().map(level -> where(level, call)).collect(Collectors.joining(", "));
            sentences.add(call.phrases().say("product.elsewhere", "where", where));
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
        return Told.of(String.join("\n", sentences), List.of(facts(product, all, call)))
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
