package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a visitor sees: frames applied by the protocol's rules 1, 2 and 9 and by nothing else. What those rules forbid is noted
 * as a fault, and a test that has any has failed.
 */
final class Screen {

    private static final long UNKNOWN = -1;

    private final Map<String, Shown> turns = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long seq = UNKNOWN;

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized String text(String tid) {
        return turns.containsKey(tid) ? turns.get(tid).text : "";
    }

    /** How many units of a turn that has ended its deltas had told. */
    synchronized int told(String tid) {
        return turns.get(tid).told;
    }

    synchronized List<Shown> turns() {
        return List.copyOf(turns.values());
    }

    /** The last durable event, null before the first welcome. */
    synchronized Long lastSeq() {
        return seq == UNKNOWN ? null : seq;
    }

    /** The connection is gone: what is said meanwhile is missed until a snapshot tells it. */
    synchronized void lostTouch() {
        turns.values().stream().filter(turn -> turn.ended == null).forEach(turn -> turn.whole = false);
    }

    /** @return false when text is missing before this delta: the device has to ask for the whole */
    synchronized boolean apply(JsonNode frame) {
        switch (frame.path("t").asText()) {
            case "welcome" -> welcome(frame);
            case "delta" -> {
                return delta(frame);
            }
            case "msg.ok" -> {
                if (!frame.path("dup").asBoolean() && frame.path("seq").asLong() > seq) {
                    next(frame);
                }
            }
            case "turn.start" -> start(frame);
            case "turn.cut", "turn.fail" -> end(frame, frame.path("text").asText());
            case "turn.done" -> end(frame, frame.path("reply").path("text").asText());
            case "message", "floor", "tool" -> next(frame);
            default -> {
                // says nothing of what is shown
            }
        }
        return true;
    }

    private void next(JsonNode frame) {
        long at = frame.path("seq").asLong();
        if (at != seq + 1) {
            faults.add("seq " + at + " after " + seq + ": " + frame);
        }
        seq = at;
    }

    private void welcome(JsonNode frame) {
        if (seq == UNKNOWN) {
            seq = frame.path("seq").asLong();
        }
        JsonNode turn = frame.path("turn");
        if (turn.isObject()) {
            Shown shown = turns.computeIfAbsent(turn.path("tid").asText(), Shown::new);
            String text = turn.path("text").asText();
            if (!text.startsWith(shown.text)) {
                faults.add("the snapshot '" + text + "' does not go on from '" + shown.text + "'");
            }
            shown.text = text;
            shown.whole = true;
        }
    }

    private void start(JsonNode frame) {
        next(frame);
        String tid = frame.path("tid").asText();
        for (Shown other : turns.values()) {
            if (other.ended == null && !other.tid.equals(tid)) {
                faults.add(tid + " began before " + other.tid + " had ended");
            }
        }
        Shown turn = turns.computeIfAbsent(tid, Shown::new);
        if (turn.ended != null) {
            faults.add(tid + " began after its end");
        }
        List<String> mids = new ArrayList<>();
        frame.path("mids").forEach(mid -> mids.add(mid.asText()));
        if (!mids.containsAll(turn.mids)) {
            faults.add(tid + " answers " + mids + ", no longer all of " + turn.mids);
        }
        turn.mids = mids;
    }

    private boolean delta(JsonNode frame) {
        Shown turn = turns.get(frame.path("tid").asText());
        if (turn == null || turn.ended != null) {
            faults.add((turn == null ? "before its start: " : "after " + turn.ended + ": ") + frame);
            return true;
        }
        int off = frame.path("off").asInt();
        String text = frame.path("text").asText();
        if (off > turn.text.length()) {
            return false;
        }
        int overlap = Math.min(turn.text.length() - off, text.length());
        if (!turn.text.startsWith(text.substring(0, overlap), off)) {
            faults.add("'" + turn.text + "' is told otherwise by " + frame);
        }
        turn.text += text.substring(overlap);
        turn.deltas++;
        if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
            faults.add("half a character: " + frame);
        }
        return true;
    }

    private void end(JsonNode frame, String text) {
        next(frame);
        Shown turn = turns.computeIfAbsent(frame.path("tid").asText(), Shown::new);
        boolean cut = frame.path("t").asText().equals("turn.cut");
        if (turn.ended != null) {
            faults.add(turn.tid + " ended by " + turn.ended + " and again by " + frame);
        }
        if (text.length() != frame.path("off").asInt()) {
            faults.add("off is not the text's length: " + frame);
        }
        boolean shorter = cut && turn.text.startsWith(text);
        if (!shorter && !text.equals(turn.text) && (turn.whole || !text.startsWith(turn.text))) {
            faults.add("'" + turn.text + "' was shown, and it ended as " + frame);
        }
        turn.told = turn.text.length();
        turn.text = text;
        turn.ended = frame.path("t").asText();
    }
}
