package dev.daogou.conversation;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What happens in a conversation. As JSON each is the server frame of the wire protocol, so that what is replayed is what was
 * sent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface ConversationEvent {

    /** The frame's name on the wire. */
    @JsonProperty(value = "t", index = 0, access = JsonProperty.Access.READ_ONLY)
    String t();

    /** The same with its pictures told of otherwise. */
    default ConversationEvent withPictures(UnaryOperator<List<SentPicture>> told) {
        return this;
    }

    /** Logged: carries a {@code seq} without gaps and is replayed to who missed it. */
    sealed interface Durable extends ConversationEvent {
        long seq();
    }

    /** Ends a turn; exactly one of them does, and nothing of the turn follows. */
    sealed interface TurnEnd extends Durable {
        String tid();
    }

    /** Told to devices that are there, kept nowhere. */
    sealed interface Transient extends ConversationEvent {}

    /** @param pictures that came with it, or null */
    record VisitorSaid(long seq, String mid, Author author, String text, HeardAs as, Instant at,
            List<SentPicture> pictures) implements Durable {

        public VisitorSaid(long seq, String mid, Author author, String text, HeardAs as, Instant at) {
            this(seq, mid, author, text, as, at, null);
        }

        @Override
        public VisitorSaid withPictures(UnaryOperator<List<SentPicture>> told) {
            return pictures == null ? this : new VisitorSaid(seq, mid, author, text, as, at, told.apply(pictures));
        }

        @Override
        public String t() {
            return "message";
        }
    }

    /** Sent again with the same tid and longer {@code mids} when a message joins. */
    record TurnStarted(long seq, String tid, List<String> mids) implements Durable {
        @Override
        public String t() {
            return "turn.start";
        }
    }

    /** @param confirm what the visitor is asked, of a proposal; else null */
    record ToolRan(long seq, String tid, String callId, String name, ToolPhase ph,
            Proposal.Confirm confirm) implements Durable {
        @Override
        public String t() {
            return "tool";
        }
    }

    /** @param off UTF-16 units of the reply that count as shown; {@code text} is exactly those */
    record TurnCut(long seq, String tid, int off, String text, CutWhy why) implements TurnEnd {
        @Override
        public String t() {
            return "turn.cut";
        }
    }

    record TurnDone(long seq, String tid, int off, Reply reply) implements TurnEnd {
        @Override
        public String t() {
            return "turn.done";
        }
    }

    /** @param retry whether asking again may help */
    record TurnFailed(long seq, String tid, int off, String text, String code, boolean retry) implements TurnEnd {
        @Override
        public String t() {
            return "turn.fail";
        }
    }

    /**
     * An agent or the system said something.
     *
     * @param text perhaps empty where there are pictures or products
     * @param pictures that came with it, or null
     * @param products shown with it, as they were at that moment; null for none
     * @param outreach set when the shop began it unasked, else null
     */
    record MessageAdded(long seq, String mid, Author author, String text, String by, Instant at,
            List<SentPicture> pictures, List<Reply.ProductCard> products, Message.Outreach outreach) implements Durable {

        public MessageAdded(long seq, String mid, Author author, String text, String by, Instant at) {
            this(seq, mid, author, text, by, at, null, null, null);
        }

        @Override
        public MessageAdded withPictures(UnaryOperator<List<SentPicture>> told) {
            return pictures == null
                    ? this
                    : new MessageAdded(seq, mid, author, text, by, at, told.apply(pictures), products, outreach);
        }

        @Override
        public String t() {
            return "message";
        }
    }

    record FloorChanged(long seq, Floor floor, String by, QueuePlace queue) implements Durable {
        /** @param etaSeconds expected wait, null when nothing is known */
        public record QueuePlace(int position, Integer etaSeconds) {}

        @Override
        public String t() {
            return "floor";
        }
    }

    /** @param off UTF-16 units of the turn's released text before this piece; never splits a surrogate pair */
    record Delta(String tid, int off, String text) implements Transient {
        @Override
        public String t() {
            return "delta";
        }
    }

    /** @param by who types: an agent's name, or null for the visitor (told to the console only) */
    record Typing(String by, boolean on) implements Transient {
        @Override
        public String t() {
            return "typing";
        }
    }

    /**
     * Another token opens the conversation: whoever came with an earlier one is shown out. Told to no device.
     *
     * @param proof hash of the token that opens it now
     */
    record TokenReplaced(String proof) implements Transient {
        @Override
        public String t() {
            return "token.replaced";
        }
    }

    /**
     * The shop's people are to know something. Told to consoles only, to no device of the visitor.
     *
     * @param hint as the protocol has it
     */
    record Hinted(JsonNode hint) implements Transient {
        @Override
        public String t() {
            return "hint";
        }
    }

    /** The conversation was forgotten; whoever still shows it lets it go. */
    record Forgotten() implements Transient {
        @Override
        public String t() {
            return "forgotten";
        }
    }
}
