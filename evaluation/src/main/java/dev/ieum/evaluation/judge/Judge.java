package dev.ieum.evaluation.judge;

/// Says what it thinks of an answer. Whoever cannot say is [Verdict#NOT_SURE]; a judge never throws.
public interface Judge {

    Opinion judge(Case given);

    /// What is judged.
    ///
    /// @param question what was asked, or what a conversation is about
    /// @param answer what was answered; for a conversation, all of it
    /// @param expectation what a right answer must have: words, sources, an outcome
    record Case(String question, String answer, String expectation) {}

    /// What a judge thinks.
    ///
    /// @param reason why; there is no opinion without one
    record Opinion(Verdict verdict, String reason) {
        public Opinion {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an opinion needs a reason");
            }
        }

        static Opinion notSure(String reason) {
            return new Opinion(Verdict.NOT_SURE, reason);
        }

        public boolean sure() {
            return verdict != Verdict.NOT_SURE;
        }

        /// In one line.
        public String words() {
            return verdict.words() + ": " + reason;
        }
    }

    /// What a judge can say.
    enum Verdict {
        RIGHT,
        WRONG,
        NOT_SURE;

        /// As people and models write it.
        public String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }
}
