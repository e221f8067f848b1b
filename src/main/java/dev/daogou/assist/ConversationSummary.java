package dev.daogou.assist;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.handoff.HandoffSummary;
import dev.daogou.shared.Lang;

/**
 * A conversation at a glance, as it stands now. What {@link HandoffSummary} says of the moment of a hand-off is said of this
 * moment, with what became of each question beside it. Made from the log without a model.
 *
 * @param lang which the visitor writes
 * @param text all of it in a few sentences, by language code
 * @param inquiries what the visitor wants to know, oldest first
 * @param products those it is about, the latest first
 * @param contact how the visitor can be reached, as they wrote it, or {@code null}
 * @param order what they were last told of an order of theirs, or {@code null}
 * @param actions what might help next, the most urgent first
 * @param translates whether there is a model that can translate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationSummary(String cid, long seq, Lang lang, Map<String, String> text, HandoffSummary now,
        List<Inquiry> inquiries, List<ProductNow> products, String contact, OrderTold order, List<NextAction> actions,
        boolean translates) {

    /** As it stands in the source that a reply cited. */
    public record OrderTold(String title, String text) {}
}
