package dev.daogou.assistant;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import dev.daogou.conversation.ConversationLog;

/** Has a turn's question answered on a thread of its own kind. */
@ApplicationScoped
class Launcher {

    private static final Logger LOG = Logger.getLogger(Launcher.class);

    private final ConversationLog log;
    private final Answering answering;
    private final Questions questions;
    private final Threads threads;
    private final Effects effects;

    Launcher(ConversationLog log, Answering answering, Questions questions, Threads threads, Effects effects) {
        this.log = log;
        this.effects = effects;
        this.answering = answering;
        this.questions = questions;
        this.threads = threads;
    }

    /** A turn over these messages may be launched once they are stored; what takes longest begins meanwhile. */
    void expect(String shop, List<String> messages) {
        String text = Questions.text(messages);
        if (!text.isBlank()) {
            answering.expect(shop, text);
        }
    }

    void launch(String shop, String cid, Attempt attempt) {
        threads.answers().execute(() -> threads.within(shop, () -> {
            MDC.put("conversation", cid);
            MDC.put("turn", attempt.turn().tid);
            try {
                if (attempt.turn().decided != null) {
                    effects.carryOut(shop, cid, attempt);
                } else {
                    answer(shop, cid, attempt);
                }
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("An answer broke.", e);
                attempt.failed("INTERNAL", true, "");
            } finally {
                MDC.remove("turn");
                MDC.remove("conversation");
            }
        }));
    }

    void finish(String shop, String cid, String callId) {
        threads.answers().execute(() -> threads.within(shop, () -> effects.finish(shop, cid, callId)));
    }

    private void answer(String shop, String cid, Attempt attempt) {
        if (attempt.token().aborted()) {
            return;
        }
        String tid = attempt.turn().tid;
        Question question = questions.of(shop, log.newest(cid, Questions.LINES), message -> tid.equals(message.tid));
        if (!question.texts().isEmpty() && !attempt.token().aborted()) {
            answering.answer(question, attempt.token(), attempt);
            attempt.turn().modelCalled(attempt);
        }
    }
}
