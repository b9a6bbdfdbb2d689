package dev.ieum.hub;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.Question;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.conversation.SourceSpan;
import dev.ieum.record.conversation.Turn;
import java.util.List;
import java.util.function.Function;

/// Answers with the best passage's own words.
record KnowledgeOnly(KnowledgeBase knowledge) implements Function<Turn, Reply> {

    @Override
    public Reply apply(Turn turn) {
        Findings found = knowledge.search(
                new Question(turn.utterance().text(), turn.speaker().locale(), 3));
        if (!found.known() || found.findings().isEmpty()) {
            return new Reply.Answer(Said.plain("아직 제가 아는 내용이 없어요. 상담원에게 연결해 드릴까요?", Purpose.ANSWER), turn.state());
        }
        Finding best = found.findings().getFirst();
        Source source = new Source(
                new SourceSpan(
                        best.citation().passage().article(),
                        best.citation().passage().version(),
                        best.citation().passage().start(),
                        best.citation().passage().end()),
                best.citation().title(),
                best.citation().heading(),
                best.snippet(),
                best.citation().url(),
                best.citation().updatedAt());
        return new Reply.Answer(
                new Said(best.snippet(), Purpose.ANSWER, List.of(source), List.of(), List.of(), List.of()),
                turn.state());
    }
}
