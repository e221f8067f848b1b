package dev.daogou.console;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.assist.DraftReader;
import dev.daogou.assist.Drafts;
import dev.daogou.console.Bench.Occupant;
import dev.daogou.conversation.Bus;
import dev.daogou.conversation.Subscription;
import dev.daogou.handoff.QueueChanged;
import dev.daogou.handoff.WaitTarget;
import dev.daogou.shop.AgentChanged;
import dev.daogou.shop.AgentLeft;

/** The open consoles of this process, and what they are told. */
@ApplicationScoped
class Benches {

    private static final Logger LOG = Logger.getLogger(Benches.class);

    private final Bus bus;
    private final News news;
    private final QueueTold queues;
    private final Drafts drafts;
    private final ObjectMapper json;
    /**
     * A thread of our own and not one of the event loop's workers: those would share the request context of whoever committed
     * the change, and switching shops there would pull it from under a request that is still being answered.
     */
    private final ScheduledExecutorService reader = Executors
            .newSingleThreadScheduledExecutor(work -> new Thread(work, "console-queue"));
    private final QueuePace pace = new QueuePace();
    private final Set<Bench> open = ConcurrentHashMap.newKeySet();
    /** Shops whose queue is about to be read: what changes until then is told with it. */
    private final Set<String> queueDue = ConcurrentHashMap.newKeySet();

    Benches(Bus bus, News news, QueueTold queues, Drafts drafts, ObjectMapper json) {
        this.bus = bus;
        this.news = news;
        this.queues = queues;
        this.drafts = drafts;
        this.json = json;
    }

    Collection<Bench> open() {
        return open;
    }

    void opened(Bench bench) {
        open.add(bench);
    }

    void closed(Bench bench) {
        open.remove(bench);
        bench.leave();
    }

    /** From here on the console hears everything of its shop that its agent may see, and reads the drafts of what they may answer. */
    void occupy(Bench bench, Occupant occupant) {
        Subscription talk = bus.subscribeShop(occupant.shop(), told -> {
            if (bench.shows(told.cid())) {
                news.of(told).forEach(frame -> send(bench, frame));
            }
        });
        Subscription drafted = drafts.read(occupant.shop(),
                DraftReader.atConsole(occupant.agent().id(), told -> send(bench, News.of(told))));
        bench.occupy(occupant, () -> {
            talk.close();
            drafted.close();
        });
        queues.tell(occupant.shop(), List.of(bench));
    }

    /** Called while a transaction ends, when nothing may be read. */
    void queueChanged(@Observes QueueChanged changed) {
        soon(changed.shop());
    }

    void agentChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentChanged changed) {
        soon(changed.shop());
    }

    void waitsTooLong(@Observes WaitTarget target) {
        var frame = new ConsoleFrame.Sla(target.cid(), target.department(), target.missed() ? "missed" : "warning",
                target.dueAt());
        of(target.shop()).filter(bench -> bench.shows(target.cid())).forEach(bench -> send(bench, frame));
        soon(target.shop());
    }

    /** The queue is read a moment later, by a thread of our own; what changes until then is told with it. */
    private void soon(String shop) {
        if (of(shop).findAny().isPresent() && queueDue.add(shop)) {
            reader.schedule(() -> {
                queueDue.remove(shop);
                try {
                    queues.tell(shop, of(shop).toList());
                } catch (RuntimeException e) {
                    LOG.error("The queue could not be told to the consoles.", e);
                }
            }, pace.next(shop), TimeUnit.MILLISECONDS);
        }
    }

    /** Once it is sure: the agent has ended, with every session and key. */
    void agentLeft(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentLeft left) {
        open.stream().filter(bench -> sits(bench, left.shop()) && bench.occupant().agent().id().equals(left.agentId()))
                .forEach(bench -> bench.close(4401, "signed out"));
    }

    @PreDestroy
    void stop() {
        reader.shutdown();
    }

    void send(Bench bench, ConsoleFrame frame) {
        bench.send(encode(frame));
    }

    private Stream<Bench> of(String shop) {
        return open.stream().filter(bench -> sits(bench, shop));
    }

    private static boolean sits(Bench bench, String shop) {
        return bench.occupant() != null && bench.occupant().shop().equals(shop);
    }

    private String encode(ConsoleFrame frame) {
        try {
            return json.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame of ours cannot be written as JSON", e);
        }
    }
}
