package dev.daogou.assistant;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.assistant.Said.Wish;
import dev.daogou.conversation.Bus;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.FloorService;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.MemoryLog;
import dev.daogou.conversation.Reply.HandoffNote;
import dev.daogou.conversation.ShopEvent;
import dev.daogou.conversation.Subscription;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Preceding;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Lang;
import dev.daogou.shop.Shop;

/** One run of the service, from a start to a stop or a crash: the real classes over the world's rows, clock and threads. */
final class Service implements Bus {

    static final TalkConfig CONFIG = new Talk();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final IntentReader READER = new IntentReader() {
        @Override
        public Reading read(String text, Lang lang, Preceding before) {
            return null;
        }
    };

    final Upstream upstream;
    final ConversationLog log;
    final Mailboxes mailboxes;
    final FloorService floors;
    private final World world;
    private final Bus bus = MemoryLog.bus();
    private final Comeback comeback;
    private final LiveFlush flush;
    /** How often visitors were told that a person will answer, and people were told so. */
    int promised;
    int asked;
    private Runnable beat;
    private boolean lives = true;
    private CompletableFuture<Void> goodbye;

    Service(World world) {
        this.world = world;
        Threads threads = new HandThreads(world, this);
        MemoryLog memory = world.memory;
        this.upstream = new Upstream(world, this);
        this.log = memory.log(this);
        var launcher = new Launcher(log, upstream, new Questions(READER), threads, new Deeds(threads));
        var engine = new TurnEngine(log, this, launcher, threads, new Desk());
        this.mailboxes = new Mailboxes(engine, new Listening(), CONFIG);
        this.floors = memory.floors(log, mailboxes);
        this.comeback = new Comeback(mailboxes, engine, memory.unfinished(), CONFIG, world.agenda.clock);
        this.flush = new LiveFlush(mailboxes, memory.liveText(), CONFIG, new Beats(threads));
    }

    void start() {
        comeback.takeUp(null);
        flush.start(null);
    }

    boolean lives() {
        return lives;
    }

    void gone() {
        lives = false;
    }

    /** One flush follows another. */
    boolean mayBeat() {
        return beat != null;
    }

    /** What has been shown is kept now. */
    void beats() {
        Runnable next = beat;
        beat = null;
        next.run();
    }

    boolean isLeaving() {
        return goodbye != null;
    }

    boolean saidGoodbye() {
        return goodbye != null && goodbye.isDone();
    }

    void leaves() {
        goodbye = comeback.goodbye();
    }

    /** The turn that is being made, or null. */
    Turn turn() {
        return mailboxes.all().map(box -> box.voice().turn()).filter(t -> t != null).findFirst().orElse(null);
    }

    @Override
    public Subscription subscribe(String cid, Consumer<ConversationEvent> subscriber) {
        return bus.subscribe(cid, subscriber);
    }

    @Override
    public Subscription subscribeShop(String shop, Consumer<ShopEvent> subscriber) {
        return bus.subscribeShop(shop, subscriber);
    }

    @Override
    public void publish(String shop, String cid, ConversationEvent event) {
        if (event instanceof Durable) {
            world.between("between a commit and its telling");
        }
        world.rules.told(this, event);
        bus.publish(shop, cid, event);
    }

    /** Asks people in as the desk does while somebody is present. */
    private final class Desk extends Aftermath {

        Desk() {
            super(null, null);
        }

        @Override
        void ended(String outcome, Duration firstShown) {}

        @Override
        void handOff(String cid, HandoffNote note) {
            world.tell("the assistant asks for a person");
            floors.toQueue(cid, null);
            asked++;
        }

        @Override
        void personFirst(String cid) {
            world.tell("the shop wants a person to answer");
            floors.toQueue(cid, null);
        }
    }

    /** What was agreed to is done; when the turn for it is silenced is noted. */
    private final class Deeds extends Effects {
        private final Threads threads;

        Deeds(Threads threads) {
            super(new Toolbox(List.of(world.errand), null, JSON), log, new Writers(threads), new Words(world.agenda.clock));
            this.threads = threads;
        }

        @Override
        void carryOut(String shop, String cid, Attempt attempt) {
            world.rules.actsFor(attempt);
            writes(threads, () -> {
                try {
                    super.carryOut(shop, cid, attempt);
                } catch (RuntimeException e) {
                    attempt.failed("INTERNAL", true, "");
                }
            });
        }

        @Override
        void finish(String shop, String cid, String callId) {
            writes(threads, () -> super.finish(shop, cid, callId));
        }
    }

    /** In one language, without a shop. */
    private static final class Words extends EffectReplies {

        private static final Phrases PHRASES = Cast.phrases(Lang.EN);

        Words(Clock clock) {
            super(null, null, clock);
        }

        @Override
        Phrases phrases(Lang lang) {
            return PHRASES;
        }
    }

    /** Something may be shown between what was found and what is done about it. */
    private final class Listening extends Classifier {

        @Override
        HeardAs classify(String text, Wish wish, Meets meets) {
            HeardAs as = super.classify(text, wish, meets);
            world.between("just heard as " + as);
            return as;
        }
    }

    /** A worker's task that waits for whoever has the conversation's row. */
    private void writes(Threads threads, Runnable work) {
        if (lives) {
            world.agenda.add(new Agenda.Task(Acting.ANSWER, true, "a worker writes", () -> threads.within(Shop.DEFAULT, work)));
        }
    }

    /** Workers that write whenever they do something. */
    private final class Writers extends Beats {

        Writers(Threads threads) {
            super(threads);
        }

        @Override
        public Executor answers() {
            return work -> writes(this, work);
        }

        @Override
        public void after(long nanos, Runnable work) {
            others.after(nanos, work);
        }
    }

    /** The beat of the flush is a step like others; by the clock it would never end. */
    private class Beats implements Threads {
        final Threads others;

        Beats(Threads others) {
            this.others = others;
        }

        @Override
        public Executor mailboxes() {
            return others.mailboxes();
        }

        @Override
        public Executor answers() {
            return Runnable::run;
        }

        @Override
        public void within(String shop, Runnable work) {
            others.within(shop, work);
        }

        @Override
        public long nanos() {
            return others.nanos();
        }

        @Override
        public void after(long nanos, Runnable work) {
            beat = work;
        }
    }

    private record Talk(Duration quiet, Duration typing, Duration longestQuiet, Duration orphanAfter, Duration proposalOpen,
            int manyTurns,
            Duration staleAfter) implements TalkConfig {

        Talk() {
            this(Duration.ofMillis(400), Duration.ofMillis(1500), Duration.ofMillis(2500), Duration.ofSeconds(30),
                    Duration.ofMinutes(15), 200,
                    Duration.ofMinutes(10));
        }
    }
}
