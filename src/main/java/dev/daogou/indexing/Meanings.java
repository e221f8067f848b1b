package dev.daogou.indexing;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.model.EmbeddingFailed;
import dev.daogou.shared.Lang;

/** Vectors of what visitors say, for those who compare it with something else than passages: of the model that answers now. */
@ApplicationScoped
public class Meanings {

    private final Embedders embedders;
    private final KnowledgeIndex index;

    Meanings(Embedders embedders, KnowledgeIndex index) {
        this.embedders = embedders;
        this.index = index;
    }

    /** Of those that answer now. */
    public String model(Lang lang) {
        return index.models().of(lang);
    }

    /** Of a text whose vector a search has made or made ready; empty for any other. Makes nothing and does not wait. */
    public Optional<Meaning> known(String text) {
        String model = model(Lang.ofText(text));
        return embedders.known(text, model).map(vector -> new Meaning(model, vector));
    }

    /** Makes it where it is not known yet; empty when the model does not give it in the time that a visitor waits. */
    public Optional<Meaning> of(String text) {
        QuestionVector made = embedders.question(text, model(Lang.ofText(text)));
        return Optional.ofNullable(made.vector()).map(vector -> new Meaning(made.model(), vector));
    }

    /**
     * Vectors of texts that such meanings will be compared with, as passages are. Waits for as long as the model takes.
     *
     * @return in their order; empty when the model cannot give them now
     */
    public List<float[]> among(List<String> texts, String model) {
        try {
            return embedders.named(model).map(embedder -> embedder.passages(texts)).orElse(List.of());
        } catch (EmbeddingFailed notNow) {
            return List.of();
        }
    }

    /**
     * Vectors of what others have said, as {@link #of} would give them, but in batches and however long the model takes.
     *
     * @return in their order, {@code null} for one that the model does not take; empty when it cannot give them now
     */
    public List<float[]> asked(List<String> texts, String model) {
        try {
            return embedders.named(model).map(embedder -> embedder.questions(texts)).orElse(List.of());
        } catch (EmbeddingFailed notNow) {
            return List.of();
        }
    }

    /** Does this where vectors are made, as soon as a core is free. Returns at once. */
    public void soon(Runnable work) {
        embedders.soon(work);
    }
}
