package dev.ieum.bot.task;

import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.customer.Particulars;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.identity.IdentityLevel;
import dev.ieum.record.identity.Proof;
import dev.ieum.record.order.OrderNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All tools, and the one place that decides whether they may run. Thread-safe.
///
/// A tool that needs a proven customer is preceded by the proof: order number and telephone number. One that needs to
/// know
/// whom it is for is preceded by name and telephone number; what was said is written down with the change itself.
public final class Toolbox {

    public static final String NAME = "name";
    public static final String PHONE = "phone";
    public static final String PROOF = "order_number";

    private static final Parameter NAME_PARAMETER =
            new Parameter(NAME, SlotKind.PERSON_NAME, false, "the customer's name", "ask.name");
    private static final Parameter PHONE_PARAMETER =
            new Parameter(PHONE, SlotKind.PHONE, false, "the customer's telephone number", "ask.phone");
    private static final Parameter PROOF_PARAMETER = new Parameter(
            PROOF, SlotKind.NUMBER, false, "an order number of the customer, to prove who they are", "ask.proof");

    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final CustomerRecord record;
    private final Effort effort;

    /// @param effort hears of every tool that runs
    public Toolbox(CustomerRecord record, List<Tool> tools, Effort effort) {
        this.record = record;
        this.effort = effort;
        tools.forEach(tool -> this.tools.put(tool.name(), tool));
    }

    public List<Tool> list() {
        return List.copyOf(tools.values());
    }

    public Optional<Tool> find(String name) {
        return Optional.ofNullable(tools.get(name));
    }

    /// The tool's own parameters, and those that its identity level adds.
    public List<Parameter> parameters(Tool tool) {
        Stream<Parameter> added = switch (tool.level()) {
            case ADDRESS -> Stream.empty();
            case CLAIMED -> Stream.of(NAME_PARAMETER, PHONE_PARAMETER);
            case PROVEN -> Stream.of(PROOF_PARAMETER, PHONE_PARAMETER);
        };
        List<String> own = tool.parameters().stream().map(Parameter::name).toList();
        return Stream.concat(tool.parameters().stream(), added.filter(parameter -> !own.contains(parameter.name())))
                .toList();
    }

    /// Runs a tool at the level that it needs.
    public ToolOutcome run(Tool tool, Call call) {
        return switch (tool.level()) {
            case ADDRESS -> ran(tool, call);
            case CLAIMED -> ran(tool, with(call, known(call) ? call.caller().claimed() : call.caller()));
            case PROVEN -> proven(tool, call);
        };
    }

    /// Carries out a confirmed proposal. The level is checked again; what the customer said about themselves is written
    /// down first.
    public ToolOutcome carryOut(Tool tool, Call call) {
        if (tool.level() == IdentityLevel.PROVEN
                && !call.caller().level().reaches(IdentityLevel.PROVEN)
                && !tool.own(call)) {
            return proven(tool, call);
        }
        if (tool.level() == IdentityLevel.CLAIMED) {
            introduce(call);
        }
        effort.ran(tool.name());
        return tool.carryOut(with(call, call.caller().claimed()));
    }

    public void drop(Tool tool, Call call) {
        tool.drop(call);
    }

    /// Whether name and telephone number are known or have just been said.
    private boolean known(Call call) {
        if (call.caller().level().reaches(IdentityLevel.CLAIMED)) {
            return true;
        }
        return call.find(NAME).isPresent() && call.find(PHONE).isPresent();
    }

    private void introduce(Call call) {
        Caller caller = call.caller();
        Optional<String> name = call.find(NAME);
        Optional<PhoneNumber> phone = call.find(PHONE).flatMap(PhoneNumber::find);
        if (caller.level() == IdentityLevel.PROVEN || name.isEmpty() || phone.isEmpty()) {
            return;
        }
        record.identities().claim(caller.address(), name.get());
        Particulars before = record.customers().get(caller.customer()).particulars();
        Particulars said =
                new Particulars(name, phone, Optional.empty(), caller.locale(), Optional.empty(), Optional.empty());
        record.customers().change(caller.customer(), said.orElse(before), Actor.bot("introduction"), "said so");
    }

    private ToolOutcome proven(Tool tool, Call call) {
        if (call.caller().level().reaches(IdentityLevel.PROVEN) || tool.own(call)) {
            return ran(tool, call);
        }
        Optional<String> number = call.find(PROOF);
        if (number.isEmpty()) {
            return new ToolOutcome.Missing(
                    PROOF, Told.of(call.phrases().say(question(tool))).choices(List.of(person(call))));
        }
        Optional<PhoneNumber> phone = call.find(PHONE).flatMap(PhoneNumber::find);
        if (phone.isEmpty()) {
            return new ToolOutcome.Missing(PHONE, Told.of(call.phrases().say("ask.proof.phone")));
        }
        return switch (record.proofs().byOrder(call.caller().address(), new OrderNumber(number.get()), phone.get())) {
            case Proof.Proven proved ->
                ran(tool, with(call, call.caller().proven(proved.link().customer())));
            case Proof.Refused() ->
                new ToolOutcome.Missing(
                        PHONE, Told.of(call.phrases().say("proof.refused")).choices(List.of(person(call))));
            case Proof.TooManyAttempts() ->
                new ToolOutcome.ForPerson(
                        HandoffReason.SHOP_POLICY, Told.of(call.phrases().say("proof.too-many")));
        };
    }

    private ToolOutcome ran(Tool tool, Call call) {
        effort.ran(tool.name());
        return tool.run(call);
    }

    private static String question(Tool tool) {
        return tool.parameters().stream()
                .filter(parameter -> parameter.name().equals(PROOF))
                .map(Parameter::question)
                .findFirst()
                .orElse(PROOF_PARAMETER.question());
    }

    /// The button that asks for a person.
    public static Choice person(Call call) {
        return new Choice(call.phrases().say("choice.person"), new Action.Handoff());
    }

    private static Call with(Call call, Caller caller) {
        return new Call(call.slots(), caller, call.turn(), call.now());
    }
}
