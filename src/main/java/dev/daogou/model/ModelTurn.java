package dev.daogou.model;

/**
 * The answer on whose behalf the calling thread talks to a model. LangChain4j passes nothing of ours through to its HTTP
 * client, but calls it on the caller's thread: what is armed here around {@code model.chat(…)} is found there.
 *
 * @param token stops the call
 * @param ended told when the upstream has said its last, even if the client above made nothing of it
 */
record ModelTurn(AbortToken token, Runnable ended) {

    private static final ThreadLocal<ModelTurn> ARMED = new ThreadLocal<>();

    /** The armed one, or one that nobody can stop. */
    static ModelTurn current() {
        ModelTurn armed = ARMED.get();
        return armed != null ? armed : new ModelTurn(new AbortToken(), () -> {});
    }

    void around(Runnable call) {
        ModelTurn outer = ARMED.get();
        ARMED.set(this);
        try {
            call.run();
        } finally {
            if (outer == null) {
                ARMED.remove();
            } else {
                ARMED.set(outer);
            }
        }
    }
}
