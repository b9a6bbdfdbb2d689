package dev.ieum.bot;

import dev.ieum.bot.handoff.Briefs;
import dev.ieum.bot.handoff.Handoffs;
import dev.ieum.bot.model.ModelEngine;
import dev.ieum.bot.reply.ClaimCheck;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Engine;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Caller;
import dev.ieum.bot.task.Effort;
import dev.ieum.bot.task.Tasks;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.tools.bookclass.BookClass;
import dev.ieum.bot.tools.bookclass.SeatOffer;
import dev.ieum.bot.tools.cancelbooking.CancelBooking;
import dev.ieum.bot.tools.changebooking.ChangeBooking;
import dev.ieum.bot.tools.findclasssessions.FindClassSessions;
import dev.ieum.bot.tools.findcourses.FindCourses;
import dev.ieum.bot.tools.findorder.FindOrder;
import dev.ieum.bot.tools.findproduct.FindProduct;
import dev.ieum.bot.tools.mybookings.MyBookings;
import dev.ieum.bot.tools.mycoupons.MyCoupons;
import dev.ieum.bot.tools.openinghours.FindOpeningHours;
import dev.ieum.bot.tools.requestperson.RequestPerson;
import dev.ieum.bot.tools.waitlist.JoinWaitlist;
import dev.ieum.bot.tools.waitlist.LeaveWaitlist;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.conversation.Overture;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Turn;
import dev.ieum.record.conversation.TurnId;
import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.IdentityLevel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A turn in, a reply out: the door of this room. Thread-safe.
///
/// It never sees a channel, a request or a table, keeps nothing between turns but what the turn's state says, and says
/// nothing that has not passed the claim check.
public final class Bot {

    private static final Address NOWHERE = new Address("hub", "main", "waiting-list");

    private final CustomerRecord record;
    private final BotSettings settings;
    private final ShopWords words;
    private final Toolbox toolbox;
    private final Engine engine;
    private final Checked checked;
    private final Optional<FallbackEngine> fallback;

    /// @param search finds passages, usually `KnowledgeBase::search`
    public Bot(CustomerRecord record, Function<Question, Findings> search, BotSettings settings) {
        this(record, search, settings, Effort.unheard());
    }

    /// @param search finds passages, usually `KnowledgeBase::search`
    /// @param effort hears what replies take
    public Bot(CustomerRecord record, Function<Question, Findings> search, BotSettings settings, Effort effort) {
        this(record, search, settings, effort, tools(record, settings));
    }

    /// @param tools what it can do
    Bot(
            CustomerRecord record,
            Function<Question, Findings> search,
            BotSettings settings,
            Effort effort,
            List<Tool> tools) {
        this.record = record;
        this.settings = settings;
        this.toolbox = new Toolbox(record, tools, effort);
        this.words = new ShopWords(record, tools, settings);
        Briefs briefs = new Briefs((tool, slots) ->
                toolbox.find(tool).map(found -> found.readable(slots)).orElse(slots));
        Handoffs handoffs = new Handoffs(settings.hours(), settings.zone(), briefs);
        this.checked = new Checked(handoffs);
        Tasks tasks = new Tasks(toolbox, handoffs);
        LocalEngine local = new LocalEngine(
                new LocalEngine.Parts(
                        words, new Answers(search, () -> words.get().vocabulary()), toolbox, tasks, handoffs),
                settings.zone(),
                settings.groupFrom());
        this.fallback = settings.model()
                .map(model -> new FallbackEngine(
                        new ModelEngine(
                                model, new ModelEngine.Parts(words, search, toolbox, tasks, effort), settings.zone()),
                        local,
                        this::bound));
        this.engine = fallback.isPresent() ? fallback.get() : local;
    }

    /// What every shop's bot can do; the hours of a day where the shop has said them.
    static List<Tool> tools(CustomerRecord record, BotSettings settings) {
        List<Tool> tools = new ArrayList<>(List.of(
                new FindOrder(record),
                new FindClassSessions(record),
                new FindCourses(record),
                new FindProduct(record),
                new BookClass(record, settings.groupFrom()),
                new MyBookings(record),
                new MyCoupons(record),
                new CancelBooking(record),
                new ChangeBooking(record, settings.groupFrom()),
                new JoinWaitlist(record),
                new LeaveWaitlist(record),
                new RequestPerson()));
        if (!settings.premises().hours().isEmpty()) {
            tools.add(new FindOpeningHours(record, settings.premises().hours(), settings.zone()));
        }
        return List.copyOf(tools);
    }

    /// What the bot says to a turn. The same turn again is answered from the same rows and changes nothing twice.
    public Reply reply(Turn turn) {
        return checked.reply(turn, engine.draft(turn), check(turn));
    }

    /// What to say to somebody who waited for the seats of `held`, which are theirs until it ends.
    ///
    /// @param locale the customer's
    public Overture offer(Booking held, String locale, Instant now) {
        Caller caller = new Caller(held.party().customer(), NOWHERE, IdentityLevel.CLAIMED, locale);
        Call call = new Call(Map.of(), caller, new TurnId("offer"), now);
        Draft draft = new SeatOffer(record).draft(held, call);
        ClaimCheck check = new ClaimCheck(words.get().vocabulary(), LocalDateTime.ofInstant(now, settings.zone()));
        return new Overture(
                checked.own(draft, check), draft.reply().state().task().orElseThrow());
    }

    private boolean bound(Turn turn, Draft draft) {
        return checked.find(turn, draft, check(turn)).isPresent();
    }

    private ClaimCheck check(Turn turn) {
        return new ClaimCheck(
                words.get().vocabulary(), LocalDateTime.ofInstant(turn.scene().now(), settings.zone()));
    }

    /// How the language model did; empty where there is none.
    public Optional<ModelCounts> counts() {
        return fallback.map(FallbackEngine::counts);
    }

    /// The tools, for documentation.
    public List<Tool> tools() {
        return toolbox.list();
    }
}
