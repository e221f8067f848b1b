package dev.daogou.interruption;

import java.util.List;

/** A turn on a screen. */
final class Shown {

    final String tid;
    String text = "";
    List<String> mids = List.of();
    /** {@code turn.cut}, {@code turn.done}, {@code turn.fail}, or null while it is being made. */
    String ended;
    /** Whether this screen was there for all of it since its start or its last snapshot. */
    boolean whole = true;
    int deltas;
    /** How much of it the deltas had told when it ended. */
    int told;

    Shown(String tid) {
        this.tid = tid;
    }
}
