package dev.daogou.intent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.indexing.Meaning;
import dev.daogou.indexing.Meanings;
import dev.daogou.shared.Lang;

/**
 * Compares messages with exemplars by the model that answers now. What the models in this process make of the exemplars is
 * published with them; of another it is made once, beside the first message, which is read by rules alone.
 */
@ApplicationScoped
class Likeners {

    private final Meanings meanings;
    private final TaughtShops shops;
    /** By model and language. */
    private final Map<String, Likened> ready = new ConcurrentHashMap<>();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    Likeners(Meanings meanings, TaughtShops shops) {
        this.meanings = meanings;
        this.shops = shops;
    }

    /** What the current shop has taught that speaks for such a message. */
    Optional<Taught> taught(String text) {
        return shops.of(Lang.ofText(text));
    }

    /** Unknown where the message's vector, or those of the exemplars, have not been made. */
    Nearness known(String text, Optional<Taught> taught) {
        return near(text, meanings.known(text), taught);
    }

    /** As {@link #known} where the model does not answer in time. */
    Nearness of(String text) {
        return near(text, meanings.of(text), taught(text));
    }

    private Nearness near(String text, Optional<Meaning> meaning, Optional<Taught> taught) {
        Nearness near = meaning
                .flatMap(known -> likened(known.model(), Lang.ofText(text)).map(all -> all.to(known.vector())))
                .orElse(Nearness.UNKNOWN);
        if (near.known()) {
            taught.ifPresent(own -> near.hears(own.of(meaning.orElseThrow())));
        }
        return near;
    }

    private Optional<Likened> likened(String model, Lang lang) {
        String key = model + ' ' + lang;
        Likened likened = ready.computeIfAbsent(key,
                absent -> Exemplars.published(model)
                        .map(made -> new Likened(Exemplars.of(lang), made, Leaning.published(model))).orElse(null));
        if (likened == null && begun.add(key)) {
            meanings.soon(() -> make(key, Exemplars.of(lang), model));
        }
        return Optional.ofNullable(likened);
    }

    private void make(String key, List<Exemplar> exemplars, String model) {
        List<float[]> made = meanings.among(exemplars.stream().map(Exemplar::text).toList(), model);
        if (made.size() == exemplars.size() && made.stream().allMatch(vector -> vector != null)) {
            ready.put(key, new Likened(exemplars, made, Optional.empty()));
        } else {
            begun.remove(key);
        }
    }
}
