package dev.daogou.indexing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

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
    private final Introduction met;

    /** A request on its way. */
    private record Batch(int from, List<String> texts, CompletableFuture<List<float[]>> answer) {}

    EndpointEmbedder(EndpointName name, EmbeddingConfig config, EmbeddingEndpoint endpoint, Sample.Memory memory) {
        this.name = name;
        this.config = config;
        this.endpoint = endpoint;
        this.met = new Introduction(name.toString(), memory, this::meet);
    }

    @Override
    public String name() {
        return name.toString();
    }

    @Override
    public void prepare() {
        met.once();
    }

    @Override
    public Scale scale() {
        return met.mean().scale();
    }

    @Override
    public CompletableFuture<float[]> question(String text) {
        CompletableFuture<float[]> vector = met.once()
                .thenCompose(known -> endpoint.question(name.model(), name.dimensions(), asQuestion(text)))
                .thenApply(made -> met.mean().outOf(met.checked(made)));
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

    /** Some batches are always ahead of the one that is waited for. */
    @Override
    public void passages(List<String> texts, Duration patience, Made made) {
        each(texts.stream().map(this::asPassage).toList(), patience, made);
    }

    @Override
    public List<float[]> questions(List<String> texts) {
        List<float[]> all = new ArrayList<>(texts.size());
        each(texts.stream().map(this::asQuestion).toList(), PATIENT, (from, vectors) -> all.addAll(vectors));
        return all.stream().map(vector -> vector == null ? null : met.mean().outOf(vector)).toList();
    }

    /** @param texts as they are sent */
    private void each(List<String> texts, Duration patience, Made made) {
        if (texts.isEmpty()) {
            return;
        }
        await(met.once(), patience);
        Deque<Batch> ahead = new ArrayDeque<>();
        EmbeddingFailed failed = null;
        int from = 0;
        while (failed == null && from < texts.size() || !ahead.isEmpty()) {
            while (failed == null && from < texts.size() && ahead.size() < 2 * config.maxConcurrent()) {
                List<String> some = texts.subList(from, Math.min(texts.size(), from + config.batch()));
                ahead.add(new Batch(from, some, send(some)));
                from += some.size();
            }
            Batch next = ahead.remove();
            if (failed == null || next.answer().isDone()) {
                try {
                    made.take(next.from(), orSmaller(next.texts(), next.answer(), patience));
                } catch (EmbeddingFailed first) {
                    failed = failed == null ? first : failed;
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private CompletableFuture<List<float[]>> meet(List<String> passages, List<String> questions) {
        List<String> texts = Stream.concat(passages.stream().map(this::asPassage), questions.stream().map(this::asQuestion))
                .toList();
        CompletableFuture<List<float[]>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (int from = 0; from < texts.size(); from += config.batch()) {
            all = all.thenCombine(send(texts.subList(from, Math.min(texts.size(), from + config.batch()))), (before, some) -> {
                before.addAll(some);
                return before;
            });
        }
        return all;
    }

    private CompletableFuture<List<float[]>> send(List<String> texts) {
        return endpoint.passages(name.model(), name.dimensions(), texts);
    }

    private String asPassage(String text) {
        return Cut.toTokens(config.passagePrefix().orElse("") + (text.isBlank() ? "-" : text), config.maxTokens());
    }

    private String asQuestion(String text) {
        return Cut.toTokens(config.queryPrefix().orElse("") + text, config.maxTokens());
    }

    /** One text that is refused must not keep back those beside it. */
    private List<float[]> orSmaller(List<String> texts, CompletableFuture<List<float[]>> asked, Duration patience) {
        try {
            List<float[]> vectors = await(asked, patience);
            vectors.forEach(met::checked);
            return vectors;
        } catch (EmbeddingFailed failed) {
            if (failed.code() != Code.REFUSED) {
                throw failed;
            }
        }
        List<float[]> vectors = new ArrayList<>(texts.size());
        if (texts.size() == 1) {
            vectors.add(orShorter(texts.get(0), patience));
        } else {
            int half = texts.size() / 2;
            for (List<String> some : List.of(texts.subList(0, half), texts.subList(half, texts.size()))) {
                vectors.addAll(orSmaller(some, send(some), patience));
            }
        }
        return vectors;
    }

    private float[] orShorter(String text, Duration patience) {
        String shorter = Cut.toTokens(text, config.maxTokens());
        for (int i = 0; i < HALVINGS && shorter.length() > 1; i++) {
            shorter = Cut.half(shorter);
            try {
                return met.checked(await(send(List.of(shorter)), patience).get(0));
            } catch (EmbeddingFailed failed) {
                if (failed.code() != Code.REFUSED) {
                    throw failed;
                }
            }
        }
        // A model that refuses everything, an account in arrears, fails here.
        await(send(List.of(asPassage(HARMLESS))), patience);
        LOG.warnf("%s refuses a text of %d characters, which is found by its words alone", name, text.length());
        return null;
    }

    private static <T> T await(CompletableFuture<T> asked, Duration patience) {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new EmbeddingFailed(Code.TIMEOUT, "no answer in " + patience.toMillis() + " ms");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new EmbeddingFailed(Code.UNAVAILABLE, "the service is stopping");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
