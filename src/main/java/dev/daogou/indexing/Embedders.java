package dev.daogou.indexing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.daogou.model.EmbeddingConfig;
import dev.daogou.model.EmbeddingConfig.Provider;
import dev.daogou.model.EmbeddingEndpoint;
import dev.daogou.model.EmbeddingFailed;
import dev.daogou.model.EmbeddingFailed.Code;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/** The embedding models: those wanted by configuration, and those that an older index still needs. */
@ApplicationScoped
@Startup
public class Embedders {

    private static final Logger LOG = Logger.getLogger(Embedders.class);
    /** Questions repeat within a shop's rush hour; these are 10 MB, 5,000 vectors of 512 numbers. */
    private static final int CACHED_NUMBERS = 2_560_000;
    private static final int LAST = 1_000_000;
    private static final String BUILT_IN = "built-in";

    private final EmbeddingConfig config;
    private final Vertx vertx;
    private final StoredVectors memory;
    private final QuestionHealth health;
    private final AsyncCache<String, float[]> questions = Caffeine.newBuilder().maximumWeight(CACHED_NUMBERS)
            .weigher((String question, float[] vector) -> vector.length).buildAsync();
    private final Map<String, Optional<Embedder>> byName = new ConcurrentHashMap<>();
    private BuiltInModels builtIn;
    private EmbeddingEndpoint endpoint;
    private Models wanted;

    Embedders(EmbeddingConfig config, Vertx vertx, StoredVectors memory, QuestionHealth health) {
        this.config = config;
        this.vertx = vertx;
        this.memory = memory;
        this.health = health;
    }

    /** Begins to read the models in this process before the framework starts, unless another one is configured. */
    public static void beginEarly(Config config) {
        if (config.getOptionalValue("daogou.embedding.provider", String.class).orElse(BUILT_IN).equals(BUILT_IN)) {
            BuiltInModels.beginEarly();
        }
    }

    // Not the constructor: the bean's proxy runs that a second time.
    @PostConstruct
    void load() {
        builtIn = BuiltInModels.get();
        endpoint = new EmbeddingEndpoint(config, vertx);
        if (config.provider() == Provider.OPENAI) {
            String name = EndpointName.of(config).toString();
            wanted = new Models(name, name);
        } else {
            wanted = new Models(BgeSmall.nameOf(Lang.ZH), BgeSmall.nameOf(Lang.EN));
            builtIn.beginAll();
        }
    }

    /**
     * Loading goes on beside the rest of the start, but is done before we listen: the native library's shutdown hook frees
     * it under a model that is still being read, and a stop in that moment crashes the process.
     */
    void beDone(@Observes @Priority(LAST) StartupEvent start) {
        builtIn.settle();
    }

    /** Whether the models in this process that are needed are loaded; calls before that wait. */
    public boolean ready() {
        return builtIn.ready();
    }

    /** The models that vectors are to be of. */
    public Models wanted() {
        return wanted;
    }

    public String modelName(Lang lang) {
        return wanted.of(lang);
    }

    /** The model of this name, wanted or older; empty when there is no way to ask it. */
    Optional<Embedder> named(String model) {
        return byName.computeIfAbsent(model, this::find);
    }

    private Optional<Embedder> find(String model) {
        for (Lang lang : Lang.values()) {
            if (BgeSmall.nameOf(lang).equals(model)) {
                return Optional.of(new BuiltInEmbedder(lang, builtIn));
            }
        }
        // Under today's address and key; who answers there is asked for its vectors before it is believed.
        return EndpointName.parse(model).filter(this::askable)
                .map(name -> new EndpointEmbedder(name, config, endpoint, memory));
    }

    private boolean askable(EndpointName name) {
        boolean configured = config.provider() == Provider.OPENAI || config.baseUrl().isPresent();
        return configured && Objects.equals(name.prefix(), EndpointName.hash(config.passagePrefix()));
    }

    /** Has these models ready before they are asked. */
    void prepare(Models models) {
        Stream.of(models.zh(), models.en()).distinct().map(this::named).flatMap(Optional::stream).forEach(Embedder::prepare);
    }

    /** How cosines of vectors by this model are to be read. */
    Scale scale(String model) {
        return named(model).map(Embedder::scale).orElseGet(MeanQuestion.UNKNOWN::scale);
    }

    /** The vector of a question, remembered; words alone must do when the model does not give it in time. */
    QuestionVector question(String text, String model) {
        try {
            float[] vector = asked(text, model).join();
            health.worked();
            return new QuestionVector(model, vector, null);
        } catch (CompletionException e) {
            if (e.getCause() instanceof EmbeddingFailed failed) {
                health.failed(model, failed);
                return new QuestionVector(model, null, failed.code());
            }
            throw e;
        }
    }

    /** The vector of a question that has been made already. Shared: do not change it. */
    Optional<float[]> known(String text, String model) {
        CompletableFuture<float[]> made = questions.getIfPresent(key(text, model));
        return made == null || !made.isDone() || made.isCompletedExceptionally() ? Optional.empty() : Optional.of(made.join());
    }

    private static String key(String text, String model) {
        return model + ' ' + Ids.sha256(text);
    }

    /** Makes the vector of a question that will soon be asked for; who asks meanwhile waits for it. */
    void begin(String text, String model) {
        asked(text, model);
    }

    /** Does this where vectors are made, as soon as a core is free. Returns at once. */
    void soon(Runnable work) {
        try {
            builtIn.cores().execute(work);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Not expected: stopping.");
        }
    }

    /** Does this now if there is a core to spare, and else not at all. Returns at once. */
    void whenIdle(Runnable work) {
        builtIn.whenIdle(work);
    }

    /** The array is shared: do not change it. */
    private CompletableFuture<float[]> asked(String text, String model) {
        CompletableFuture<float[]> mine = new CompletableFuture<>();
        CompletableFuture<float[]> others = questions.asMap().putIfAbsent(key(text, model), mine);
        if (others != null) {
            return others;
        }
        try {
            Embedder embedder = named(model)
                    .orElseThrow(() -> new EmbeddingFailed(Code.UNAVAILABLE, model + " is not configured any more"));
            embedder.question(text).whenComplete((vector, error) -> {
                if (error == null) {
                    mine.complete(vector);
                } else {
                    mine.completeExceptionally(error instanceof CompletionException e ? e.getCause() : error);
                }
            });
        } catch (RuntimeException broken) {
            mine.completeExceptionally(broken);
        }
        return mine;
    }

    /** The vectors of passages by the wanted model of their language, in order and not remembered. */
    public List<float[]> embedAll(List<String> texts, Lang lang) {
        return named(wanted.of(lang)).orElseThrow().passages(texts);
    }

    @PreDestroy
    void stop() {
        builtIn.cores().shutdown();
        endpoint.close();
    }
}
