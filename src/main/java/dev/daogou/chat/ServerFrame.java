package dev.daogou.chat;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.daogou.assistant.Snapshot;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;

/** Frames that are no events of the conversation but part of talking to one device. */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface ServerFrame {

    @JsonProperty(value = "t", index = 0)
    String t();

    /**
     * @param token set when an identity replaced the one that was shown
     * @param muted true when the visitor wants nothing of the shop unasked, else null
     */
    record Welcome(String cid, int epoch, long seq, Floor floor, String by, long hbMs, Instant expiresAt, String token,
            Snapshot turn, Boolean muted) implements ServerFrame {
        @Override
        public String t() {
            return "welcome";
        }
    }

    record MsgOk(long seq, String mid, HeardAs as, boolean dup) implements ServerFrame {
        @Override
        public String t() {
            return "msg.ok";
        }
    }

    record StopOk(String rid, String tid, boolean stale) implements ServerFrame {
        @Override
        public String t() {
            return "stop.ok";
        }
    }

    record Heartbeat(long seq, String tid, Integer off) implements ServerFrame {
        @Override
        public String t() {
            return "hb";
        }
    }

    /** @param retryMs when to come back */
    record Bye(String why, long retryMs) implements ServerFrame {
        @Override
        public String t() {
            return "bye";
        }
    }

    /** @param ref the mid, rid or tid of the frame that is refused, where it had one */
    record Err(String ref, String code, String detail, Long retryMs) implements ServerFrame {
        @Override
        public String t() {
            return "err";
        }
    }
}
