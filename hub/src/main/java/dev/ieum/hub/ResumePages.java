package dev.ieum.hub;

import dev.ieum.hub.chat.ChatSessions;
import dev.ieum.hub.journey.ResumeLinks;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.identity.Address;

/// Links that carry a one-time key in their fragment, which browsers do not send and servers do not log.
record ResumePages(ChatSessions sessions) implements ResumeLinks {

    @Override
    public String make(String base, Address address, ConversationId conversation, String locale) {
        return base.isEmpty() ? "" : base + "/continue#" + sessions.issueLink(address, conversation, locale);
    }
}
