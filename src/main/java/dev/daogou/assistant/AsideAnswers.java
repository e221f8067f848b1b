package dev.daogou.assistant;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Newest;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Subscription;
import dev.daogou.model.AbortToken;
import dev.daogou.shared.Problem;

/** Answers aside, on the threads of all answers. */
@ApplicationScoped
class AsideAnswers implements Asides {

    private static final Logger LOG = Logger.getLogger(AsideAnswers.class);

    private final ConversationLog log;
    private final Questions questions;
    private final Answerer answerer;
    private final Threads threads;

    AsideAnswers(ConversationLog log, Questions questions, Answerer answerer, Threads threads) {
        this.log = log;
        this.questions = questions;
        this.answerer = answerer;
        this.threads = threads;
    }

    @Override
    public Subscription answer(String shop, String cid, Reader reader) {
        var token = new AbortToken();
        on(shop, () -> {
            try {
                answer(shop, log.newest(cid, Questions.LINES), token, reader);
            } catch (Problem forgotten) {
                LOG.debug("A conversation was forgotten while it was to be answered aside.", forgotten);
                reader.failed("INTERNAL", false, "");
            } catch (RuntimeException e) {
                broke(reader, e);
            }
        });
        return token::abort;
    }

    private void answer(String shop, Newest newest, AbortToken token, Reader reader) {
        List<Message> waiting = waiting(newest.messages());
        long last = waiting.isEmpty() ? 0 : waiting.get(waiting.size() - 1).seq;
        if (token.aborted() || !reader.wants(newest, last) || waiting.isEmpty()) {
            return;
        }
        Question question = questions.of(shop, newest, waiting::contains).forAnAgent();
        answerer.answer(question, token, new Onward(shop, token, reader), prepared -> {
            if (prepared.decision() instanceof Decision.ToPerson person && !token.aborted()) {
                token.abort();
                reader.none(person.reason().code());
            }
        });
    }

    /** Said since our or an agent's last words, or before them and not answered by them. */
    static List<Message> waiting(List<Message> messages) {
        long answered = messages.stream().filter(m -> m.author == Author.ASSISTANT || m.author == Author.AGENT)
                .mapToLong(m -> m.seq).max().orElse(0);
        return messages.stream().filter(m -> m.author == Author.VISITOR && (m.pending || m.seq > answered)
                && m.heardAs != HeardAs.STOP && m.heardAs != HeardAs.BACKCHANNEL).toList();
    }

    private static void broke(Reader reader, RuntimeException e) {
        LOG.error("An answer aside broke.", e);
        reader.failed("INTERNAL", true, "");
    }

    private void on(String shop, Runnable work) {
        threads.answers().execute(() -> threads.within(shop, work));
    }

    /** A model speaks on threads that must not wait: only what has to be kept changes to one that may. */
    private final class Onward implements ReplySink {

        private final String shop;
        private final AbortToken token;
        private final Reader reader;

        Onward(String shop, AbortToken token, Reader reader) {
            this.shop = shop;
            this.token = token;
            this.reader = reader;
        }

        @Override
        public void delta(String text) {
            reader.delta(text);
        }

        @Override
        public void done(Reply reply) {
            end(() -> {
                if (reply.handoff() == null) {
                    reader.done(reply);
                } else {
                    reader.none(reply.handoff().reason());
                }
            });
        }

        @Override
        public void failed(String code, boolean retry, String shownText) {
            end(() -> reader.failed(code, retry, shownText));
        }

        private void end(Runnable told) {
            if (!token.aborted()) {
                on(shop, () -> {
                    try {
                        told.run();
                    } catch (RuntimeException e) {
                        broke(reader, e);
                    }
                });
            }
        }
    }
}
