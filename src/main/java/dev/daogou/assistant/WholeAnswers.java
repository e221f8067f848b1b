package dev.daogou.assistant;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Reply;
import dev.daogou.model.AbortToken;
import dev.daogou.model.LlmConfig;
import dev.daogou.shared.Problem;

/** Waits for a whole answer, for callers that take no stream. */
@ApplicationScoped
public class WholeAnswers {

    /** What the steps before and after the model may take; its own deadline comes first. */
    private static final Duration AROUND_THE_MODEL = Duration.ofSeconds(5);

    private final Answering answering;
    private final Duration patience;

    WholeAnswers(Answering answering, LlmConfig config) {
        this.answering = answering;
        this.patience = config.totalTimeout().plus(AROUND_THE_MODEL);
    }

    /**
     * Blocks until the answer is whole.
     *
     * @throws Problem 503 when it failed or took too long
     */
    public Reply to(Question question) {
        return by((token, sink) -> answering.answer(question, token, sink));
    }

    /** As {@link #to}, whoever makes the answer. */
    Reply by(BiConsumer<AbortToken, ReplySink> way) {
        var token = new AbortToken();
        var reply = new Awaited();
        way.accept(token, reply);
        return reply.within(patience, token);
    }

    /** Waits for the one end of an answer. */
    private static final class Awaited implements ReplySink {

        private final CompletableFuture<Reply> end = new CompletableFuture<>();

        @Override
        public void delta(String text) {
            // The whole reply says it all.
        }

        @Override
        public void done(Reply reply) {
            end.complete(reply);
        }

        @Override
        public void failed(String code, boolean retry, String shownText) {
            end.completeExceptionally(Problem.unavailable("The answer failed: " + code, Duration.ofSeconds(retry ? 1 : 60)));
        }

        Reply within(Duration patience, AbortToken token) {
            return InTime.within(patience, end, token, "answer");
        }
    }
}
