package dev.daogou.interruption;

/**
 * So many replies at once.
 *
 * @param everyMs between two deltas
 * @param replyMs how long a reply takes
 */
record Streams(int many, int everyMs, int replyMs) {

    /** Thousands of handshakes at once are another test. */
    private static final long LEAST_APART_MS = 10;

    int tokensPerReply() {
        return replyMs / everyMs;
    }

    /**
     * Between two that come. In full they come in the time that a reply takes, so that as many replies begin at each moment of
     * what is counted.
     */
    long apartMs() {
        return Form.FULL ? Math.max(LEAST_APART_MS, replyMs / many) : LEAST_APART_MS;
    }

    @Override
    public String toString() {
        return many + " streams of " + 1000 / everyMs + " deltas/s, replies of " + replyMs / 1000 + " s";
    }
}
