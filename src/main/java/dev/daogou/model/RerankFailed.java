package dev.daogou.model;

import dev.daogou.model.EmbeddingFailed.Code;

/** An order that could not be had, by the names that vectors fail by. The message holds no text and no key. */
public final class RerankFailed extends RuntimeException {

    private final Code code;

    RerankFailed(Code code, String message) {
        super(code + ": " + message, null, false, false);
        this.code = code;
    }

    static RerankFailed of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof RerankFailed named) {
                return named;
            }
        }
        EmbeddingFailed alike = EmbeddingFailed.of(error);
        String said = alike.getMessage().substring(alike.code().name().length() + 2);
        return new RerankFailed(alike.code(), said.replace("daogou.embedding", "daogou.rerank"));
    }

    public Code code() {
        return code;
    }
}
