package dev.daogou.indexing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;

/** The embedding models, one for each language. Vectors have length 1. */
@ApplicationScoped
@Startup
public class Embedders {

    private static final Logger LOG = Logger.getLogger(Embedders.class);
    /** Questions repeat within a shop's rush hour; 5,000 vectors are about 10 MB. */
    private static final int CACHED_QUERIES = 5_000;
    private static final int LAST = 1_000_000;

    /**
     * What BGE was trained to see before a question. It lifts mean average precision on JDDC from 0.609 to 0.624; the English
     * one changes the first hit by less than 0.01 either way (ePQA up, semiPQA down) and costs half a question's time.
     */
    private static final String CHINESE_QUESTION = "为这个句子生成表示以用于检索相关文章：";

    private static final AtomicReference<Loading> EARLY = new AtomicReference<>();

    private final Cache<String, float[]> queries = Caffeine.newBuilder().maximumSize(CACHED_QUERIES).build();
    private Loading loading;

    /** The models on their way, and the threads that read them and work with them. */
    private record Loading(ExecutorService cores, Map<Lang, CompletableFuture<BgeSmall>> models) {

        static Loading begin() {
            ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Embedders::worker);
            var models = new EnumMap<Lang, CompletableFuture<BgeSmall>>(Lang.class);
            for (Lang lang : Lang.values()) {
                models.put(lang, CompletableFuture.supplyAsync(() -> read(lang, cores), cores));
            }
            return new Loading(cores, models);
        }
    }

    /** Begins to read the models before the framework starts, which keeps one core busy at most. */
    public static void beginEarly() {
        EARLY.set(Loading.begin());
    }

    // Not the constructor: the bean's proxy runs that a second time.
    @PostConstruct
    void load() {
        Loading early = EARLY.getAndSet(null);
        loading = early == null ? Loading.begin() : early;
    }

    /**
     * Loading goes on beside the rest of the start, but is done before we listen: the native library's shutdown hook frees
     * it under a model that is still being read, and a stop in that moment crashes the process.
     */
    void beDone(@Observes @Priority(LAST) StartupEvent start) {
        loading.models.values().forEach(CompletableFuture::join);
    }

    /** Whether both models are loaded; calls before that wait. */
    public boolean ready() {
        return loading.models.values().stream().allMatch(model -> model.isDone() && !model.isCompletedExceptionally());
    }

    public EmbeddingModel of(Lang lang) {
        return loading.models.get(lang).join();
    }

    /** Stored with every vector; vectors of two models are never compared. */
    public String modelName(Lang lang) {
        return BgeSmall.nameOf(lang);
    }

    /** The vector of a text, remembered. 4 to 16 ms when it is new. The array is shared: do not change it. */
    public float[] embed(String text, Lang lang) {
        return queries.get(lang.code() + Ids.sha256(text), key -> of(lang).embed(text).content().vector());
    }

    /** The vector of a question that passages are to be compared with, remembered as well. */
    public float[] embedQuestion(String text, Lang lang) {
        return embed(lang == Lang.ZH ? CHINESE_QUESTION + text : text, lang);
    }

    /** Begins the vector of a question that will soon be asked for. Returns at once; who asks sooner makes it himself. */
    public void expectQuestion(String text, Lang lang) {
        try {
            loading.cores.execute(() -> embedQuestion(text, lang));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Not embedded: stopping.");
        }
    }

    /** The vectors of many texts in their order, made on all cores and not remembered. */
    public List<float[]> embedAll(List<String> texts, Lang lang) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<TextSegment> segments = texts.stream().map(text -> TextSegment.from(text.isBlank() ? "-" : text)).toList();
        return of(lang).embedAll(segments).content().stream().map(Embedding::vector).toList();
    }

    @PreDestroy
    void stop() {
        loading.cores.shutdown();
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
