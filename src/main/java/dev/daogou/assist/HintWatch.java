package dev.daogou.assist;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.MessageObserver;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import io.quarkus.runtime.ShutdownEvent;

/**
 * After each message of a visitor, once it is committed and off their way, has its conversation looked at. A process that dies
 * between the two makes the hint with the visitor's next message: what is looked at is the conversation, not the message.
 */
@ApplicationScoped
class HintWatch implements MessageObserver {

    private static final Logger LOG = Logger.getLogger(HintWatch.class);
    private static final long LONGEST_STOP_SECONDS = 5;
    /** The answer to the same message begins in this time, and a stop or a takeover may come: they have the cores first. */
    private static final long BREATH_MILLIS = 250;

    record VisitorHeard(String shop, String cid) {}

    private final Event<VisitorHeard> heard;
    private final HintMaker maker;
    /** One thread: hints take a core and a connection from answers at most once. */
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "hints");
        thread.setDaemon(true);
        return thread;
    });
    /** What is said until its turn comes is looked at with it. */
    private final Set<String> due = ConcurrentHashMap.newKeySet();

    HintWatch(Event<VisitorHeard> heard, HintMaker maker) {
        this.heard = heard;
        this.maker = maker;
    }

    @Override
    public void said(Conversation conversation, Message message) {
        if (message.author == Author.VISITOR) {
            heard.fire(new VisitorHeard(conversation.shop, conversation.id));
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VisitorHeard news) {
        if (!worker.isShutdown() && due.add(news.cid())) {
            worker.schedule(() -> consider(news), BREATH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void consider(VisitorHeard news) {
        due.remove(news.cid());
        try {
            CurrentShop.within(news.shop(), () -> maker.consider(news.cid()));
        } catch (Problem gone) {
            LOG.debugf("No hints for %s: %s", news.cid(), gone.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The hints of %s could not be made; they are with the visitor's next message.", news.cid());
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    }
}
