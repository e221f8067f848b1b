package dev.daogou.model;

/**
 * Why a model's answer failed, in a closed set of names.
 *
 * @param retryable whether the same question may succeed when asked again
 * @param detail    for logs; may hold the provider's words, never the visitor's
 */
public record ModelFailure(Code code, boolean retryable, String detail) {

    /** The wire names of {@code turn.fail}. */
    public enum Code {
        /** Too slow: first token, gap or total. */
        LLM_TIMEOUT,
        /** Not reachable, failing inside, or given up on for a while. */
        LLM_UNAVAILABLE,
        /** Understood and refused: key, model name, content. */
        LLM_REFUSED,
        /** Too many requests. */
        LLM_RATE,
        /** An answer that is none. */
        LLM_BROKEN,
        /** Lost in mid-answer. */
        LLM_CUT
    }
}
