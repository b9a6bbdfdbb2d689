package dev.ieum.bot.tools.requestperson;

import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.identity.IdentityLevel;
import java.util.List;

/// A person, at once and without asking why.
public final class RequestPerson implements Tool {

    private static final List<String> EXAMPLES = List.of(
            "상담원 연결해 주세요",
            "상담원이랑 얘기하고 싶어요",
            "사람이랑 통화할래요",
            "직원 불러 주세요",
            "담당자 연결 부탁드려요",
            "사람 상담 원해요",
            "전화로 상담받고 싶어요",
            "I want to talk to a person",
            "connect me to an agent",
            "can I speak to someone",
            "human please");

    @Override
    public String name() {
        return "request_person";
    }

    @Override
    public String description() {
        return "Hands the conversation to a person of the shop. Use it when the customer asks for one, or when nothing else helps.";
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
        return IdentityLevel.ADDRESS;
    }

    @Override
    public Skill skill() {
        return Skill.of(EXAMPLES);
    }

    @Override
    public ToolOutcome run(Call call) {
        return new ToolOutcome.ForPerson(
                HandoffReason.ASKED_FOR_PERSON, Told.of(call.phrases().say("handoff.asked_for_person")));
    }
}
