package dev.daogou.console;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.assist.DraftEvent;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.conversation.Reply.ProductCard;
import dev.daogou.conversation.SentPicture;
import dev.daogou.intent.PriceSensitivity;
import dev.daogou.shared.Lang;

/** What a console is told on its socket; {@code t} names the frame. */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface ConsoleFrame {

    @JsonProperty(value = "t", index = 0)
    String t();

    /** Answers {@code hello}, or the opening when the session's cookie came with it. @param hbMs how often we are heard */
    record Welcome(Attendant agent, boolean available, long hbMs) implements ConsoleFrame {
        @Override
        public String t() {
            return "welcome";
        }
    }

    /** The queue as it is now, whole: the same as {@code GET /api/v1/console/queue}. */
    record Queue(List<QueueViews.CaseView> queue, int agentsPresent) implements ConsoleFrame {
        @Override
        public String t() {
            return "queue";
        }
    }

    /**
     * Somebody said something in one of the shop's conversations.
     *
     * @param tid set for the assistant's, whose text comes whole when its turn has ended
     * @param interrupted true when the turn was cut or failed there
     * @param priceSensitivity of a visitor's message
     * @param products that an agent shows with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(String cid, long seq, String mid, String tid, Author author, String by, String text, Instant at,
            Boolean interrupted, PriceSensitivity priceSensitivity, List<SentPicture> pictures,
            List<ProductCard> products) implements ConsoleFrame {
        @Override
        public String t() {
            return "message";
        }
    }

    /** @param floor {@code assistant}, {@code queue} or {@code agent} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Floor(String cid, long seq, dev.daogou.conversation.Floor floor, String by) implements ConsoleFrame {
        @Override
        public String t() {
            return "floor";
        }
    }

    /** @param by the agent's name */
    record Claimed(String cid, long seq, String by) implements ConsoleFrame {
        @Override
        public String t() {
            return "claimed";
        }
    }

    /** The assistant has the floor again. */
    record Released(String cid, long seq) implements ConsoleFrame {
        @Override
        public String t() {
            return "released";
        }
    }

    /** @param by an agent's name; null for the visitor */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Typing(String cid, String by, boolean on) implements ConsoleFrame {
        @Override
        public String t() {
            return "typing";
        }
    }

    /**
     * A piece of the draft of the next answer; with {@code off} 0 the draft so far as a whole.
     *
     * @param off UTF-16 units before it
     */
    record DraftDelta(String cid, String did, int off, String text) implements ConsoleFrame {
        @Override
        public String t() {
            return "draft.delta";
        }
    }

    /**
     * Nothing of this draft follows.
     *
     * @param seq of the visitor's message that it answers last
     * @param text whole, with {@code [n]} for its citations; left out when there is no draft
     * @param plain the text without those, as it would be sent
     * @param reason why there is no draft, see {@link DraftEvent.Done}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftDone(String cid, String did, long seq, String text, String plain, Lang lang, List<Citation> citations,
            AnsweredBy answeredBy, Double confidence, Instant asOf, String reason) implements ConsoleFrame {
        @Override
        public String t() {
            return "draft.done";
        }
    }

    /**
     * A case waits too long.
     *
     * @param department whose case it is
     * @param state {@code warning} while it can still be taken in time, {@code missed} when not
     * @param dueAt until when somebody is, or was, to have taken it
     */
    record Sla(String cid, String department, String state, Instant dueAt) implements ConsoleFrame {
        @Override
        public String t() {
            return "sla";
        }
    }

    /**
     * The agent should know something of this conversation.
     *
     * @param told {@link dev.daogou.assist.HintView} as JSON, whose fields are the frame's
     */
    record Hint(@JsonIgnore JsonNode told) implements ConsoleFrame {
        @Override
        public String t() {
            return "hint";
        }

        @JsonAnyGetter
        Map<String, JsonNode> fields() {
            return told.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue,
                    (one, same) -> one, LinkedHashMap::new));
        }
    }

    /** The visitor had the conversation forgotten: let go of it. */
    record Forgotten(String cid) implements ConsoleFrame {
        @Override
        public String t() {
            return "forgotten";
        }
    }

    record Heartbeat() implements ConsoleFrame {
        @Override
        public String t() {
            return "hb";
        }
    }

    /** This process stops. @param retryMs when to come back */
    record Bye(String why, long retryMs) implements ConsoleFrame {
        @Override
        public String t() {
            return "bye";
        }
    }

    /** @param code {@code BAD_FRAME}, {@code FORBIDDEN} or {@code INTERNAL} */
    record Err(String code, String detail) implements ConsoleFrame {
        @Override
        public String t() {
            return "err";
        }
    }
}
