package dev.daogou.console;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.assist.HintView;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Page;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.SentPicture;
import dev.daogou.handoff.Handoff;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.handoff.HandoffState;
import dev.daogou.handoff.HandoffSummary;
import dev.daogou.handoff.Note;
import dev.daogou.handoff.Outcome;
import dev.daogou.handoff.Resolution;
import dev.daogou.intent.PriceSensitivity;
import dev.daogou.orders.OrderDoc;
import dev.daogou.orders.OrderStatus;
import dev.daogou.pictures.PictureLinks;
import dev.daogou.shared.Lang;

/**
 * A conversation as an agent sees it.
 *
 * @param floor {@code assistant}, {@code queue} or {@code agent}
 * @param floorBy id of the agent who has it, {@code floorName} their name
 * @param product what the visitor looks at or was last shown, with the price of now; {@code null} when unknown
 * @param priceSensitivity of the conversation so far
 * @param trail what the visitor looked at and did in the shop of late, oldest first
 * @param orders the latest of a customer for whom the shop has vouched, the latest first; {@code null} for anybody else
 * @param messages the transcript, oldest first
 * @param resolutions how agents ended it, the first first
 * @param hints what an agent should know now, the gravest first, then the newest
 * @param handoff the latest case, open or ended; {@code null} when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationView(String cid, Floor floor, String floorBy, String floorName, VisitorView visitor, Page page,
        FocusView product, PriceSensitivity priceSensitivity, List<StepView> trail, List<OrderView> orders,
        List<MessageView> messages, HandoffView handoff,
        List<NoteView> notes, List<ResolutionView> resolutions, List<HintView> hints, Instant createdAt, Instant lastAt) {

    /** @param customerId set once the shop vouched for the visitor */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VisitorView(String id, String customerId, Lang lang) {

        static VisitorView of(Conversation c) {
            return new VisitorView(c.visitorId, c.customerId, c.lang);
        }
    }

    /**
     * One thing that the visitor did.
     *
     * @param kind {@code view}, {@code cart}, {@code checkout} or {@code order}
     * @param title of the product; {@code null} where it was about none that the shop has
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(String kind, String productId, String title, String category, String url, Instant at) {}

    /** @param status {@code placed}, {@code paid}, {@code shipped}, {@code delivered}, {@code cancelled} or {@code returned} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderView(String id, OrderStatus status, Instant placedAt, List<String> titles) {

        static OrderView of(OrderDoc order) {
            return new OrderView(order.id(), order.status(), order.placedAt(),
                    order.items().stream().map(OrderDoc.Item::title).toList());
        }
    }

    /** @param priceSensitivity what the rules read in a visitor's message: {@code {level, score, signals:[{kind, span, weight}]}} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessageView(long seq, String mid, String tid, Author author, String by, String text, Instant at,
            Boolean interrupted, Reply reply, JsonNode priceSensitivity, List<SentPicture> pictures,
            List<Reply.ProductCard> products) {

        static MessageView of(Message m, PictureLinks links) {
            return new MessageView(m.seq, m.mid, m.tid, m.author, m.byName, m.text, m.at, m.interrupted ? true : null, m.reply,
                    m.priceSensitivity, links.fresh(m.pictures), m.products);
        }
    }

    /** @param contact how the visitor can be reached, as they wrote it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HandoffView(String id, HandoffReason reason, String department, HandoffState state,
            HandoffSummary summary, String contact, Instant createdAt, Instant claimedAt, String claimedBy, String claimedName,
            Instant endedAt) {

        static HandoffView of(Handoff h) {
            return new HandoffView(h.id, h.reason, h.department, h.state, h.summary, h.contact, h.createdAt, h.claimedAt,
                    h.claimedBy,
                    h.claimedName, h.endedAt);
        }
    }

    /** @param outcome {@code solved}, {@code sold}, {@code not_solved}, {@code no_answer} or {@code spam}; left out when nobody said */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ResolutionView(String id, Outcome outcome, String note, String by, Instant at) {

        static ResolutionView of(Resolution r) {
            return new ResolutionView(r.id, r.outcome, r.note, r.byName, r.at);
        }
    }

    public record NoteView(String id, String by, String text, Instant at) {

        static NoteView of(Note n) {
            return new NoteView(n.id, n.byName, n.text, n.at);
        }
    }
}
