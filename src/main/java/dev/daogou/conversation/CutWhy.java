package dev.daogou.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a turn ended before its reply was whole. */
public enum CutWhy {
    STOP, REPLACE, TAKEOVER, ORPHAN, SHUTDOWN;

    @JsonValue
    public String wire() {
        return WireName.of(this);
    }

    @JsonCreator
    static CutWhy of(String wire) {
        return WireName.read(CutWhy.class, "why", wire);
    }
}
