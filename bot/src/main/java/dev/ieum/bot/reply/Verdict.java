package dev.ieum.bot.reply;

import dev.ieum.record.conversation.Claim;
import java.util.List;

/// What the claim check found.
public sealed interface Verdict {

    /// Everything said is bound.
    record Bound(List<Claim> claims) implements Verdict {
        public Bound {
            claims = List.copyOf(claims);
        }
    }

    /// These words are not.
    record Unbound(List<String> texts) implements Verdict {
        public Unbound {
            texts = List.copyOf(texts);
        }
    }
}
