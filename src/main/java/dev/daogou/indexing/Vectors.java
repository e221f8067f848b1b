package dev.daogou.indexing;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.model.EmbeddingFailed;
import dev.daogou.shared.Lang;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes the vectors that are not stored yet, and stores them. */
@ApplicationScoped
class Vectors {

    private final StoredVectors stored;
    private final Embedders embedders;
    private final KnowledgeIndex index;

    Vectors(StoredVectors stored, Embedders embedders, KnowledgeIndex index) {
        this.stored = stored;
        this.embedders = embedders;
        this.index = index;
    }

    /** By the models of the index that answers. */
    Embedded embedMissing(Collection<Passage> passages, Duration patience) {
        return embedMissing(passages, index.models(), patience);
    }

    /** Of each passage by the model of its language. What is made before a model fails is kept. */
    Embedded embedMissing(Collection<Passage> passages, Models models, Duration patience) {
        Embedded all = Embedded.NOTHING;
        for (Lang lang : Lang.values()) {
            Map<String, String> texts = new LinkedHashMap<>();
            passages.stream().filter(p -> p.lang() == lang).forEach(p -> texts.putIfAbsent(p.textHash(), p.embedded()));
            if (!texts.isEmpty()) {
                QuarkusTransaction.requiringNew()
                        .run(() -> texts.keySet().removeAll(stored.among(models.of(lang), texts.keySet())));
                all = all.and(embed(models.of(lang), texts, patience));
            }
        }
        return all;
    }

    private Embedded embed(String model, Map<String, String> texts, Duration patience) {
        Optional<Embedder> embedder = embedders.named(model);
        if (texts.isEmpty()) {
            return Embedded.NOTHING;
        }
        if (embedder.isEmpty()) {
            return new Embedded(0, texts.size(), Optional.of(model + " is not configured any more"));
        }
        List<String> hashes = List.copyOf(texts.keySet());
        int[] made = { 0 };
        try {
            embedder.get().passages(List.copyOf(texts.values()), patience, (from, vectors) -> {
                List<String> some = hashes.subList(from, from + vectors.size());
                QuarkusTransaction.requiringNew().run(() -> stored.add(model, some, vectors));
                made[0] += vectors.size();
            });
            return new Embedded(made[0], 0, Optional.empty());
        } catch (EmbeddingFailed failed) {
            return new Embedded(made[0], texts.size() - made[0], Optional.of(failed.getMessage()));
        }
    }
}
