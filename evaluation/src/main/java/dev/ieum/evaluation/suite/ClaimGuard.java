package dev.ieum.evaluation.suite;

import java.util.List;

/// Something that decides whether a message may be sent.
public interface ClaimGuard {

    /// What in `message` is bound to nothing; empty when it may be sent.
    ///
    /// @param passage the cited passage, which is of `article`
    /// @param customer what the customer wrote before
    List<String> unbound(String message, String article, String passage, String customer);
}
