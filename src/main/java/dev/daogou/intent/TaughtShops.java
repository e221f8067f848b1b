package dev.daogou.intent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.daogou.indexing.Meanings;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;

/**
 * What shops have taught, ready to be read with: learnt in the background when a shop's first message comes, when the shop
 * teaches something else, here or on another replica, and when another model answers. Whoever reads never waits for it.
 */
@ApplicationScoped
class TaughtShops {

    private static final Logger LOG = Logger.getLogger(TaughtShops.class);
    /** Another replica's teaching counts after this at the latest; it costs a look at one row. */
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration KEPT = Duration.ofHours(2);
    /** Bytes: thirty shops of five thousand sentences. The others are learnt again, without their vectors being made again. */
    private static final long MOST = 64 * 1024 * 1024;
    /** Some seconds of work, so that little is lost by a stop. */
    private static final int AT_A_TIME = 256;
    /** Small, and not to be counted as nothing. */
    private static final int ENTRY = 200;

    private record Lesson(String shop, String model, Lang lang) {}

    /**
     * @param revision {@code null} where nothing is taught, or could not be learnt yet
     * @param taught {@code null} where it is too little
     */
    private record Learnt(String revision, Taught taught) {
        static final Learnt NOTHING = new Learnt(null, null);
    }

    /** One shop at a time, behind everything else that wants a core. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "topics");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private final AsyncLoadingCache<Lesson, Learnt> learnt = Caffeine.newBuilder().maximumWeight(MOST)
            .weigher((Lesson lesson, Learnt known) -> known.taught() == null ? ENTRY : ENTRY + known.taught().weight())
            .expireAfterAccess(KEPT).refreshAfterWrite(LOOK).executor(worker).buildAsync(new AsyncCacheLoader<>() {
                @Override
                public CompletableFuture<Learnt> asyncLoad(Lesson lesson, Executor executor) {
                    return CompletableFuture.supplyAsync(() -> learn(lesson, Learnt.NOTHING), executor);
                }

                @Override
                public CompletableFuture<Learnt> asyncReload(Lesson lesson, Learnt known,
                        Executor executor) {
                    return CompletableFuture.supplyAsync(() -> learn(lesson, known), executor);
                }
            });
    private final TopicRows rows;
    private final Meanings meanings;

    TaughtShops(TopicRows rows, Meanings meanings) {
        this.rows = rows;
        this.meanings = meanings;
    }

    /** What the current shop has taught in this language, as far as it is learnt. */
    Optional<Taught> of(Lang lang) {
        String shop = CurrentShop.idOrNobody();
        return shop.isEmpty() ? Optional.empty() : Optional.ofNullable(known(lesson(shop, lang)).taught());
    }

    TopicExamples.State state(Lang lang) {
        Learnt known = known(lesson(CurrentShop.idOrNobody(), lang));
        if (!rows.revision().equals(Optional.ofNullable(known.revision()))) {
            return TopicExamples.State.LEARNING;
        }
        return known.taught() == null ? TopicExamples.State.TOO_FEW : TopicExamples.State.READY;
    }

    /** Of how many sentences that the current shop teaches in this language the vector has been made. */
    int embedded(Lang lang) {
        return rows.embedded(lang, meanings.model(lang));
    }

    /** The current shop teaches something else by now. */
    void changed() {
        String shop = CurrentShop.idOrNobody();
        Arrays.stream(Lang.values()).forEach(lang -> learnt.synchronous().refresh(lesson(shop, lang)));
    }

    /** The current shop teaches nothing any more. */
    void forgotten() {
        String shop = CurrentShop.idOrNobody();
        Arrays.stream(Lang.values()).forEach(lang -> learnt.synchronous().put(lesson(shop, lang), Learnt.NOTHING));
    }

    private Lesson lesson(String shop, Lang lang) {
        return new Lesson(shop, meanings.model(lang), lang);
    }

    private Learnt known(Lesson lesson) {
        CompletableFuture<Learnt> learning = learnt.get(lesson);
        return learning.isDone() && !learning.isCompletedExceptionally() ? learning.join() : Learnt.NOTHING;
    }

    /** Again when something else was taught meanwhile; what cannot be learnt now is tried again at the next look. */
    private Learnt learn(Lesson lesson, Learnt known) {
        return CurrentShop.within(lesson.shop(), () -> {
            Learnt now = known;
            try {
                for (Learnt next = next(lesson, now); next != null; next = next(lesson, now)) {
                    now = next;
                }
            } catch (RuntimeException e) {
                LOG.logf(worker.isShutdown() ? Logger.Level.DEBUG : Logger.Level.ERROR, e,
                        "What shop %s teaches could not be learnt.", lesson.shop());
            }
            return now;
        });
    }

    /** @return {@code null} when there is nothing new, or not all vectors can be had now */
    private Learnt next(Lesson lesson, Learnt known) {
        String revision = rows.revision().orElse(null);
        if (Objects.equals(revision, known.revision())) {
            return null;
        }
        if (revision == null) {
            return Learnt.NOTHING;
        }
        List<TopicRows.Row> all = rows.in(lesson.lang());
        List<TopicRows.Row> vectored = vectored(lesson, revision, all);
        if (vectored == null) {
            return null;
        }
        long start = System.nanoTime();
        Taught taught = Taught.of(revision, lesson.model(), vectored.stream().map(TopicRows.Row::example).toList(),
                vectored.stream().map(TopicRows.Row::vector).toList());
        LOG.debugf("Shop %s teaches %d sentences (%s), learnt in %d ms", lesson.shop(), vectored.size(), lesson.lang().code(),
                (System.nanoTime() - start) / 1_000_000);
        return new Learnt(revision, taught);
    }

    /** Those of them that the model takes. Makes the vectors that are missing, or another model's, and keeps them. */
    private List<TopicRows.Row> vectored(Lesson lesson, String revision, List<TopicRows.Row> all) {
        List<TopicRows.Row> vectored = new ArrayList<>(
                all.stream().filter(row -> lesson.model().equals(row.model())).toList());
        List<TopicRows.Row> missing = all.stream().filter(row -> !lesson.model().equals(row.model())).toList();
        for (int from = 0; from < missing.size(); from += AT_A_TIME) {
            List<TopicRows.Row> some = missing.subList(from, Math.min(from + AT_A_TIME, missing.size()));
            List<float[]> made = meanings.asked(some.stream().map(row -> row.example().text()).toList(), lesson.model());
            if (made.size() != some.size()) {
                return null;
            }
            List<TopicRows.Row> done = IntStream.range(0, made.size()).filter(i -> made.get(i) != null)
                    .mapToObj(i -> some.get(i).by(lesson.model(), CompactVector.of(made.get(i)))).toList();
            rows.keep(revision, done);
            vectored.addAll(done);
        }
        return vectored;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
