/// KakaoTalk: the skill dialect (version 2.0) of the chatbot admin centre.
///
/// What enters: a skill request, answered within five seconds in its own body. What leaves: simple texts,
/// cards and quick replies within the vendor's limits, or a promise and one later call of the request's
/// `callbackUrl`. Nobody can push into this channel; what staff say waits for the customer's next message.
@NullMarked
package dev.ieum.channels.kakao;

import org.jspecify.annotations.NullMarked;
