package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.model.RerankConfig;
import dev.daogou.model.RerankEndpoint;
import dev.daogou.model.RerankFailed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;

/**
 * The reranker that is configured, if one is. It gives the hits its order and no more: how sure an answer may be is still told by
 * the fused score. What a reranker calls 0.9 is the model's own scale, another one for each model and mostly for each question,
 * and thresholds that were calibrated on ours would mean nothing by it.
 */
@ApplicationScoped
@Startup
class EndpointReranker implements Reranker {

    private static final Logger LOG = Logger.getLogger(EndpointReranker.class);
    /** The least window that rerankers have is 512, the question's included; a passage says what it is about in its beginning. */
    private static final int OF_PASSAGE = 400;
    private static final int OF_QUESTION = 100;
    private static final Comparator<Hit> MOST_RELEVANT = Comparator.comparing(Hit::relevance).reversed();

    private final RerankConfig config;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final AtomicBoolean troubled = new AtomicBoolean();
    private RerankEndpoint endpoint;

    EndpointReranker(RerankConfig config, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.vertx = vertx;
        this.meters = meters;
    }

    // Not the constructor: the bean's proxy runs that a second time.
    @PostConstruct
    void open() {
        endpoint = config.baseUrl().filter(url -> !url.isBlank()).map(url -> new RerankEndpoint(config, vertx)).orElse(null);
    }

    @Override
    public int candidates() {
        return endpoint == null ? 0 : config.candidates();
    }

    @Override
    public Findings order(String question, Findings found) {
        List<Hit> seen = found.hits().subList(0, Math.min(candidates(), found.hits().size()));
        if (seen.size() < 2) {
            return found;
        }
        try {
            double[] scores = endpoint.scores(Cut.toTokens(question, OF_QUESTION), Reranker.texts(seen, OF_PASSAGE)).join();
            worked();
            List<Hit> ordered = new ArrayList<>();
            for (int i = 0; i < scores.length; i++) {
                ordered.add(seen.get(i).of(scores[i]));
            }
            // Equal ones stay in the order they came in.
            ordered.sort(MOST_RELEVANT);
            ordered.addAll(found.hits().subList(seen.size(), found.hits().size()));
            return found.inOrder(ordered);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RerankFailed failed) {
                failed(failed);
                return found.unordered(failed.code().name());
            }
            throw e;
        }
    }

    private void worked() {
        if (troubled.get() && troubled.getAndSet(false)) {
            LOG.info("What is found is in the reranker's order again");
        }
    }

    private void failed(RerankFailed why) {
        Counter.builder("daogou.rerank.degraded").description("Searches left in the index's own order")
                .tag("code", why.code().name()).register(meters).increment();
        if (!troubled.getAndSet(true)) {
            LOG.warnf("What is found stays in the index's own order, the reranker gives none: %s", why.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        if (endpoint != null) {
            endpoint.close();
        }
    }
}
