package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.model.AbortToken;
import dev.daogou.shared.Lang;

/** Answers that a test gives word by word, so that it decides what happens between which words. */
@Alternative
@ApplicationScoped
public class HandDriven implements Answering {

    private static final BlockingQueue<Asked> ASKED = new LinkedBlockingQueue<>();

    /** An answer that waits to be given. */
    public record Asked(Question question, AbortToken token, ReplySink sink, StringBuilder said) {

        public Asked says(String text) {
            said.append(text);
            sink.delta(text);
            return this;
        }

        public void done() {
            sink.done(new Reply(said.toString(), Lang.EN, AnsweredBy.LLM, 0.9, Instant.EPOCH, List.of(), List.of(), List.of(),
                    List.of(), null, null, new Reply.Usage(1, 1, 0, "hand"), new Reply.Timings(1, 1, 1)));
        }

        public void fails(String code) {
            sink.failed(code, true, said.toString());
        }
    }

    @Override
    public void answer(Question question, AbortToken token, ReplySink sink) {
        ASKED.add(new Asked(question, token, sink, new StringBuilder()));
    }

    /** The next question of a conversation; questions of other conversations are left alone. */
    public static Asked asked(String cid) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < until) {
            Asked next = ASKED.poll(1, TimeUnit.SECONDS);
            if (next != null && cid.equals(next.question().conversationId())) {
                return next;
            }
        }
        throw new AssertionError("nothing was asked in " + cid);
    }

    public static void nothingIsAsked(String cid) throws InterruptedException {
        Asked next = ASKED.poll(700, TimeUnit.MILLISECONDS);
        assertThat(next == null || !cid.equals(next.question().conversationId())).as("nothing is asked").isTrue();
    }
}
