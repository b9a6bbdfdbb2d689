package dev.ieum.hub;

import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.HandoffBrief;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.conversation.SourceSpan;
import dev.ieum.record.conversation.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Says back what it hears; hands over when it hears `상담원`; fails when it hears `고장`; waits for
/// [#goOn] when it hears `천천히`.
final class ScriptedBot implements Function<Turn, Reply> {
    private static final Source NEAR =
            new Source(new SourceSpan("near", 1, 0, 2), "가까운 글", "", "가까운 말", Optional.empty(), Instant.EPOCH);

    private final CountDownLatch slow = new CountDownLatch(1);
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /// Waits for the next words that it is asked to answer.
    String hears() throws InterruptedException {
        String text = heard.poll(20, TimeUnit.SECONDS);
        return text == null ? "" : text;
    }

    void goOn() {
        slow.countDown();
    }

    @Override
    public Reply apply(Turn turn) {
        String text = turn.utterance().text();
        heard.add(text);
        if (text.contains("고장")) {
            throw new IllegalStateException("planted");
        }
        if (text.contains("천천히")) {
            await();
        }
        if (text.contains("상담원")
                || turn.utterance()
                        .action()
                        .filter(Action.Handoff.class::isInstance)
                        .isPresent()) {
            return new Reply.Handoff(
                    Said.plain("상담원에게 이어 드릴게요.", Purpose.HANDOFF),
                    turn.state(),
                    new HandoffBrief(HandoffReason.ASKED_FOR_PERSON, "상담원을 찾았어요.", List.of(), List.of(), ""));
        }
        Said said = new Said(
                "들었어요: " + text,
                Purpose.ANSWER,
                text.contains("가까운 답") ? List.of(NEAR) : List.of(),
                List.of(),
                List.of(),
                List.of(new Choice("상담원 연결", new Action.Handoff())));
        return new Reply.Answer(said, turn.state());
    }

    private void await() {
        try {
            slow.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
