package dev.ieum.bot;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.understanding.Skill;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Course;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.identity.IdentityLevel;
import java.time.Duration;
import java.util.List;

/// A small tool, for whoever writes one: what to bring to a class, and how long it takes. A real one takes
/// its words from the phrases and what to bring from a row.
final class WhatToBring implements Tool {
    private static final List<String> EXAMPLES = List.of(
            "<course> 준비물이 뭐예요",
            "<course> 준비물 알려 주세요",
            "<course> 들을 때 챙겨 갈 거 있나요",
            "<course> 갈 때 뭐 가져가야 해요",
            "<course>에 뭘 챙겨 가야 하나요",
            "준비물 알려 주세요",
            "준비물이 뭐예요",
            "준비물 있나요",
            "수업에 뭐 가져가야 해요",
            "수업 갈 때 챙겨야 할 게 있나요",
            "따로 준비해 갈 거 있어요",
            "뭐 가져가면 돼요",
            "what should I bring to <course>",
            "what do I need to bring",
            "what do I need for the class",
            "do I have to bring anything");

    private final CustomerRecord record;

    WhatToBring(CustomerRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "what_to_bring";
    }

    @Override
    public String description() {
        return "Tells what to bring to a class and how long it takes.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("course", SlotKind.COURSE, true, "which class", "ask.course"));
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
        return Skill.of(EXAMPLES).cues("준비|가져|챙겨|bring|need").sure("준비물|가져가|챙겨|bring");
    }

    @Override
    public ToolOutcome run(Call call) {
        return record.courses().list().stream()
                .filter(course -> call.ids("course").contains(course.code().value()))
                .findFirst()
                .<ToolOutcome>map(course -> new ToolOutcome.Found(told(course, call)))
                .orElseGet(() ->
                        new ToolOutcome.Missing("course", Told.of(call.phrases().say("ask.course"))));
    }

    private static Told told(Course course, Call call) {
        int minutes = course.format().minutes();
        String text = call.caller().locale().equals("ko")
                ? course.name().ko() + " 수업은 " + minutes + "분이에요. 앞치마만 가져오세요."
                : course.name().en() + " takes " + minutes + " minutes. Just bring an apron.";
        RowFacts row = RowFacts.of(new RowRef("course", course.code().value()))
                .text(course.name().ko())
                .text(course.name().en())
                .length(Duration.ofMinutes(minutes))
                .build();
        return Told.of(text, List.of(row));
    }
}
