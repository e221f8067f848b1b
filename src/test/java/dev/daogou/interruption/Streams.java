package dev.daogou.interruption;

/**
 * So many replies at once.
 *
 * @param everyMs between two deltas
 * @param replyMs how long a reply takes
 * @param evenly whether they come in the time that a reply takes, so that as many begin at each moment; else one upon the other,
 *     and end and begin anew in a wave
 */
record Streams(int many, int everyMs, int replyMs, boolean evenly) {

    /** Thousands of handshakes at once are another test. */
    private static final long LEAST_APART_MS = 10;

    int tokensPerReply() {
        return replyMs / everyMs;
    }

    /** Evenly in full, where there is time for it. */
    Streams(int many, int everyMs, int replyMs) {
        this(many, everyMs, replyMs, Form.FULL);
    }

    Streams inAWave() {
        return new Streams(many, everyMs, replyMs, false);
    }

    /** Between two that come. */
    long apartMs() {
        return evenly ? Math.max(LEAST_APART_MS, replyMs / many) : LEAST_APART_MS;
    }

    @Override
    public String toString() {
        return many + " streams of " + 1000 / everyMs + " deltas/s, replies of " + replyMs / 1000 + " s"
                + (Form.FULL && !evenly ? ", in a wave" : "");
    }
}
