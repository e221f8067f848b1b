package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

import dev.daogou.model.EmbeddingConfig;
import dev.daogou.model.EmbeddingEndpoint;
import dev.daogou.model.EmbeddingFailed;
import dev.daogou.model.EmbeddingFailed.Code;

/** A model at an OpenAI-compatible endpoint, in batches that the provider takes and of texts that the model reads. */
final class EndpointEmbedder implements Embedder {

    private static final Logger LOG = Logger.getLogger(EndpointEmbedder.class);
    /** Our estimate of a text's length may be too low, or the model's window short; then half of it says most of it too. */
    private static final int HALVINGS = 5;
    private static final String HARMLESS = "hello";

    private final EndpointName name;
    private final EmbeddingConfig config;
    private final EmbeddingEndpoint endpoint;
    private final SameModel same;

    EndpointEmbedder(EndpointName name, EmbeddingConfig config, EmbeddingEndpoint endpoint, Sample.Memory memory) {
        this.name = name;
        this.config = config;
        this.endpoint = endpoint;
        this.same = new SameModel(name.toString(), memory, text -> ask(List.of(text)));
    }

    @Override
    public String name() {
        return name.toString();
    }

    @Override
    public CompletableFuture<float[]> question(String text) {
        String asked = Cut.toTokens(config.queryPrefix().orElse("") + text, config.maxTokens());
        CompletableFuture<float[]> vector = same.once()
                .thenCompose(known -> endpoint.question(name.model(), name.dimensions(), asked)).thenApply(same::checked);
        // Making sure of the model is not hurried by a visitor, but must not keep one waiting either.
        return vector.copy().orTimeout(config.questionTimeout().toMillis(), TimeUnit.MILLISECONDS).handle(this::inTime);
    }

    private float[] inTime(float[] vector, Throwable error) {
        if (error instanceof TimeoutException) {
            throw new EmbeddingFailed(Code.TIMEOUT, "took longer than " + config.questionTimeout().toMillis() + " ms");
        }
        if (error != null) {
            throw error instanceof CompletionException known ? known : new CompletionException(error);
        }
        return vector;
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        await(same.once());
        List<CompletableFuture<List<float[]>>> asked = new ArrayList<>();
        List<List<String>> batches = batches(texts);
        batches.forEach(batch -> asked.add(ask(batch)));
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int i = 0; i < batches.size(); i++) {
            vectors.addAll(orSmaller(batches.get(i), asked.get(i)));
        }
        return vectors;
    }

    @Override
    public int atATime() {
        return config.batch() * config.maxConcurrent();
    }

    private List<List<String>> batches(List<String> texts) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += config.batch()) {
            batches.add(texts.subList(from, Math.min(texts.size(), from + config.batch())));
        }
        return batches;
    }

    private CompletableFuture<List<float[]>> ask(List<String> texts) {
        String prefix = config.passagePrefix().orElse("");
        return endpoint.passages(name.model(), name.dimensions(), texts.stream()
                .map(text -> Cut.toTokens(prefix + (text.isBlank() ? "-" : text), config.maxTokens())).toList());
    }

    /** One text that is refused must not keep back those beside it. */
    private List<float[]> orSmaller(List<String> texts, CompletableFuture<List<float[]>> asked) {
        try {
            List<float[]> vectors = await(asked);
            vectors.forEach(same::checked);
            return vectors;
        } catch (EmbeddingFailed failed) {
            if (failed.code() != Code.REFUSED) {
                throw failed;
            }
        }
        List<float[]> vectors = new ArrayList<>(texts.size());
        if (texts.size() == 1) {
            vectors.add(orShorter(texts.get(0)));
        } else {
            int half = texts.size() / 2;
            for (List<String> some : List.of(texts.subList(0, half), texts.subList(half, texts.size()))) {
                vectors.addAll(orSmaller(some, ask(some)));
            }
        }
        return vectors;
    }

    private float[] orShorter(String text) {
        String shorter = Cut.toTokens(text, config.maxTokens());
        for (int i = 0; i < HALVINGS && shorter.length() > 1; i++) {
            shorter = Cut.half(shorter);
            try {
                return same.checked(await(ask(List.of(shorter))).get(0));
            } catch (EmbeddingFailed failed) {
                if (failed.code() != Code.REFUSED) {
                    throw failed;
                }
            }
        }
        // A model that refuses everything, an account in arrears, fails here.
        await(ask(List.of(HARMLESS)));
        LOG.warnf("%s refuses a text of %d characters, which is found by its words alone", name, text.length());
        return null;
    }

    private static <T> T await(CompletableFuture<T> asked) {
        try {
            return asked.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new EmbeddingFailed(Code.UNAVAILABLE, "the service is stopping");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
