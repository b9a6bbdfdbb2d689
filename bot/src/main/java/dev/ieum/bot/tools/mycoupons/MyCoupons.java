package dev.ieum.bot.tools.mycoupons;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Listing;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.coupon.Coupon;
import dev.ieum.record.identity.IdentityLevel;
import java.time.LocalDate;
import java.util.List;

/// The coupons that a customer can use now, and until when.
public final class MyCoupons implements Tool {

    private static final List<String> EXAMPLES = List.of(
            "제 쿠폰 뭐 있어요?",
            "내 쿠폰 보여 주세요",
            "제가 쓸 수 있는 쿠폰 있나요",
            "쿠폰 남은 거 있어요?",
            "내 쿠폰함 확인해 주세요",
            "저 쿠폰 있나요",
            "제 쿠폰 언제까지예요",
            "which coupons do I have",
            "show my coupons",
            "do I have any coupons left");
    private static final String CUES = "쿠폰|coupon";
    private static final String OTHERS = "어떻게|방법|중복|같이|두\\s?개|받으려|주나요|줘요|첫\\s?구매|가입|how|combine";
    private static final String PLAIN =
            "(?:제|내|나의|저의|저한테|제가|내가|나한테|보유|남은).{0,10}쿠폰|쿠폰함|\\bmy\\s+coupons?\\b|coupons?\\s+(?:do|that)\\s+i\\s+have";

    private final CustomerRecord record;

    public MyCoupons(CustomerRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "my_coupons";
    }

    @Override
    public String description() {
        return "Lists the customer's own coupons that can be used now.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
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
        return Skill.of(EXAMPLES).cues(CUES).not(OTHERS).plain(PLAIN);
    }

    @Override
    public ToolOutcome run(Call call) {
        List<Coupon> usable = record.coupons().list(call.caller().customer()).stream()
                .filter(coupon -> coupon.state(call.now()) == Coupon.State.USABLE)
                .toList();
        if (usable.isEmpty()) {
            return new ToolOutcome.Found(Told.of(call.phrases().say("coupons.none")));
        }
        Listing<Coupon> listing = new Listing<>(coupon -> line(coupon, call), coupon -> facts(coupon, call));
        return new ToolOutcome.Found(listing.under(call.phrases().say("coupons.found"), usable));
    }

    private String line(Coupon coupon, Call call) {
        return call.phrases()
                .say(
                        "coupons.line",
                        "coupon",
                        coupon.kind().name().in(call.caller().locale()),
                        "code",
                        coupon.kind().code(),
                        "until",
                        call.formats().day(last(coupon)));
    }

    /// The last day on which it can be used.
    private LocalDate last(Coupon coupon) {
        return LocalDate.ofInstant(
                coupon.validity().until().minusNanos(1),
                record.bookings().rules().zone());
    }

    private RowFacts facts(Coupon coupon, Call call) {
        return RowFacts.of(new RowRef("coupon", coupon.id().value()))
                .text(coupon.kind().code().value())
                .text(coupon.kind().name().in(call.caller().locale()))
                .date(last(coupon))
                .build();
    }
}
