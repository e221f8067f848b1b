package dev.daogou.assist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.Recipient;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.handoff.HandoffSummary;
import dev.daogou.shared.Lang;

/**
 * What is known of a conversation when it is thought about what might help.
 *
 * @param product in focus, as it is now
 * @param contact as the visitor left it
 * @param lang which the visitor writes
 * @param zone the shop's
 */
record Situation(Conversation conversation, List<Message> messages, List<Inquiry> inquiries, HandoffSummary now,
        Optional<ProductView> product, Optional<String> contact, Lang lang, Instant at, ZoneId zone) {

    Recipient recipient() {
        return new Recipient(conversation.id, conversation.visitorId);
    }

    List<Inquiry> open() {
        return inquiries.stream().filter(Inquiry::unanswered).toList();
    }
}
