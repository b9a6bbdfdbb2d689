package dev.ieum.evaluation.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// The smallest shop that can be talked to: it sells one class, and asks for the number of people.
final class SmallShop implements ChatDoor {

    private static final int SLOW = 120;

    private final Fault fault;
    private final Map<String, Long> runs = new TreeMap<>();
    private long tokens;

    SmallShop(Fault fault) {
        this.fault = fault;
    }

    /// How this shop is spoilt.
    enum Fault {
        NONE,
        WRITES_A_WRONG_ROW,
        WRITES_ONE_ROW_TOO_MANY,
        BOOKS_UNASKED,
        NAMES_AN_UNBOUND_PRICE,
        KEEPS_THE_FLOOR,
        RUNS_A_FORBIDDEN_TOOL,
        RUNS_NO_TOOL,
        RUNS_A_TOOL_TOO_OFTEN,
        SPENDS_TOKENS,
        DAWDLES
    }

    @Override
    public Session open(Optional<String> customer, String locale) {
        return new Chat();
    }

    @Override
    public void close() {}

    private final class Chat implements Session {
        private final Map<String, Map<String, String>> rows =
                new LinkedHashMap<>(Map.of("booking/B-1", Map.of("seats", "1", "status", "confirmed")));
        private String people = "";

        @Override
        public Answer greeting() {
            return answer("안녕하세요", "notice");
        }

        @Override
        public Answer say(String text) {
            String flat = text.replace(" ", "");
            work();
            if (flat.contains("사람")) {
                return new Answer(
                        "상담원을 불렀어요",
                        "handoff",
                        List.of(),
                        List.of(),
                        List.of(),
                        fault == Fault.KEEPS_THE_FLOOR ? "bot" : "waiting");
            }
            if (flat.contains("주차")) {
                return new Answer("2시간 무료예요", "answer", List.of("parking"), List.of("2시간"), List.of(), "bot");
            }
            if (flat.contains("두명")) {
                people = "2";
            } else if (flat.contains("세명")) {
                people = "3";
            }
            if (people.isEmpty()) {
                return answer("몇 분이세요?", "ask");
            }
            if (fault == Fault.BOOKS_UNASKED) {
                book();
            }
            List<String> claims = fault == Fault.NAMES_AN_UNBOUND_PRICE ? List.of() : List.of("10,000원", people + "명");
            return new Answer(
                    people + "명 10,000원이에요. 예약할까요?",
                    "proposal",
                    List.of(),
                    claims,
                    List.of(new Button("예약 확정", "confirm", "yes"), new Button("취소", "cancel", "no")),
                    "bot");
        }

        @Override
        public Answer press(Button button) {
            if (!button.type().equals("confirm")) {
                return answer("알겠어요", "answer");
            }
            work();
            book();
            return answer("예약했어요", "done");
        }

        private void work() {
            if (fault != Fault.RUNS_NO_TOOL) {
                runs.merge("book_class", fault == Fault.RUNS_A_TOOL_TOO_OFTEN ? 5L : 1L, Long::sum);
            }
            if (fault == Fault.RUNS_A_FORBIDDEN_TOOL) {
                runs.merge("cancel_booking", 1L, Long::sum);
            }
            tokens += fault == Fault.SPENDS_TOKENS ? 7 : 0;
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(fault == Fault.DAWDLES ? SLOW : 0);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        }

        @Override
        public Effort effort() {
            return new Effort(runs, tokens);
        }

        private void book() {
            String seats = fault == Fault.WRITES_A_WRONG_ROW ? people + "1" : people;
            rows.put("booking/B-2", Map.of("seats", seats, "status", "confirmed"));
            if (fault == Fault.WRITES_ONE_ROW_TOO_MANY) {
                rows.put("coupon/C-1", Map.of("state", "used"));
            }
        }

        @Override
        public Map<String, Map<String, String>> rows() {
            return Map.copyOf(rows);
        }

        private Answer answer(String text, String intent) {
            return new Answer(text, intent, List.of(), List.of(), List.of(), "bot");
        }
    }
}
