package dev.daogou.interruption;

import com.fasterxml.jackson.databind.JsonNode;

/** A frame that reached a device, and when, by {@link System#nanoTime()}. */
record Told(JsonNode frame, long nanos) {

    boolean is(String t) {
        return t.equals(t());
    }

    String t() {
        return text("t");
    }

    String tid() {
        return text("tid");
    }

    String mid() {
        return text("mid");
    }

    String text(String field) {
        return frame.path(field).asText(null);
    }

    /** Whether it starts, or starts anew, a turn that answers this message. */
    boolean starts(String mid) {
        if (is("turn.start")) {
            for (JsonNode each : frame.path("mids")) {
                if (each.asText().equals(mid)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean ends(String tid) {
        return tid.equals(tid()) && (is("turn.cut") || is("turn.done") || is("turn.fail"));
    }

    boolean deltaOf(String tid) {
        return is("delta") && tid.equals(tid());
    }
}
