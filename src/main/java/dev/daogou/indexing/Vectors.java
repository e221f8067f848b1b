package dev.daogou.indexing;

import java.util.ArrayList;
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
    Embedded embedMissing(Collection<Passage> passages) {
        return embedMissing(passages, index.models());
    }

    /** Of each passage by the model of its language. What is made before a model fails is kept. */
    Embedded embedMissing(Collection<Passage> passages, Models models) {
        Embedded all = Embedded.NOTHING;
        for (Lang lang : Lang.values()) {
            Map<String, String> texts = new LinkedHashMap<>();
            passages.stream().filter(p -> p.lang() == lang).forEach(p -> texts.putIfAbsent(p.textHash(), p.embedded()));
            if (!texts.isEmpty()) {
                QuarkusTransaction.requiringNew()
                        .run(() -> texts.keySet().removeAll(stored.among(models.of(lang), texts.keySet())));
                all = all.and(embed(models.of(lang), texts));
            }
        }
        return all;
    }

    private Embedded embed(String model, Map<String, String> texts) {
        List<String> hashes = new ArrayList<>(texts.keySet());
        Optional<Embedder> embedder = embedders.named(model);
        if (embedder.isEmpty() || hashes.isEmpty()) {
            return new Embedded(0, hashes.size(),
                    hashes.isEmpty() ? Optional.empty() : Optional.of(model + " is not configured any more"));
        }
        int chunk = embedder.get().atATime();
        for (int from = 0; from < hashes.size(); from += chunk) {
            List<String> some = hashes.subList(from, Math.min(from + chunk, hashes.size()));
            try {
                List<float[]> made = embedder.get().passages(some.stream().map(texts::get).toList());
                QuarkusTransaction.requiringNew().run(() -> stored.add(model, some, made));
            } catch (EmbeddingFailed failed) {
                return new Embedded(from, hashes.size() - from, Optional.of(failed.getMessage()));
            }
        }
        return new Embedded(hashes.size(), 0, Optional.empty());
    }
}
