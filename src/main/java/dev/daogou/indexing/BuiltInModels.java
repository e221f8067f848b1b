package dev.daogou.indexing;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.logging.Logger;

import dev.daogou.shared.Lang;

/** The models in this process and the threads they work on. Each is read once, when it is first needed. */
final class BuiltInModels {

    private static final Logger LOG = Logger.getLogger(BuiltInModels.class);
    private static final AtomicReference<BuiltInModels> EARLY = new AtomicReference<>();

    private final ThreadPoolExecutor cores = (ThreadPoolExecutor) Executors
            .newFixedThreadPool(Runtime.getRuntime().availableProcessors(), BuiltInModels::worker);
    private final Map<Lang, CompletableFuture<BgeSmall>> models = new EnumMap<>(Lang.class);

    private BuiltInModels() {}

    /** Begins to read them before the framework starts, which keeps one core busy at most. */
    static void beginEarly() {
        BuiltInModels early = new BuiltInModels();
        early.beginAll();
        EARLY.set(early);
    }

    static BuiltInModels get() {
        BuiltInModels early = EARLY.getAndSet(null);
        return early == null ? new BuiltInModels() : early;
    }

    void beginAll() {
        for (Lang lang : Lang.values()) {
            begin(lang);
        }
    }

    void begin(Lang lang) {
        reading(lang);
    }

    /** Waits for it while it is being read, about a quarter of a second. */
    BgeSmall of(Lang lang) {
        return reading(lang).join();
    }

    private synchronized CompletableFuture<BgeSmall> reading(Lang lang) {
        return models.computeIfAbsent(lang, key -> CompletableFuture.supplyAsync(() -> read(key, cores), cores));
    }

    /** Waits until all that has begun is done. */
    void settle() {
        begun().values().forEach(CompletableFuture::join);
    }

    /** Whether all that has begun is done, and well. */
    boolean ready() {
        return begun().values().stream().allMatch(model -> model.isDone() && !model.isCompletedExceptionally());
    }

    private synchronized Map<Lang, CompletableFuture<BgeSmall>> begun() {
        return Map.copyOf(models);
    }

    ExecutorService cores() {
        return cores;
    }

    /** Does this now if a core is free, and else not at all. */
    void whenIdle(Runnable work) {
        if (cores.getActiveCount() < cores.getMaximumPoolSize() && cores.getQueue().isEmpty()) {
            try {
                cores.execute(work);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("Left: stopping.");
            }
        }
    }

    private static BgeSmall read(Lang lang, ExecutorService cores) {
        long start = System.nanoTime();
        BgeSmall model = BgeSmall.load(lang, cores);
        LOG.infof("Embedding model %s loaded in %d ms", model.modelName(), (System.nanoTime() - start) / 1_000_000);
        return model;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "embedding");
        thread.setDaemon(true);
        return thread;
    }
}
