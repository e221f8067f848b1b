package dev.daogou.model;

/**
 * The call on whose behalf the current thread talks to a model. LangChain4j passes nothing of ours through to its HTTP client,
 * but calls it on the caller's thread: what is armed here around {@code model.chat(…)} is found there.
 */
final class ModelTurn {

    private static final ThreadLocal<ModelTurn> ARMED = new ThreadLocal<>();

    private final AbortToken token;
    private volatile Runnable ended = () -> {};
    private volatile boolean endMarked;

    ModelTurn(AbortToken token) {
        this.token = token;
    }

    /** The armed one, or one that nobody can stop. */
    static ModelTurn current() {
        ModelTurn armed = ARMED.get();
        return armed != null ? armed : new ModelTurn(new AbortToken());
    }

    AbortToken token() {
        return token;
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

    /** @param listener told when the upstream has said its last, whether or not the client above made an answer of it */
    void onEnded(Runnable listener) {
        ended = listener;
    }

    void ended() {
        ended.run();
    }

    /** The stream bore the mark that some formats end with. */
    void endMark() {
        endMarked = true;
    }

    boolean endMarked() {
        return endMarked;
    }
}
