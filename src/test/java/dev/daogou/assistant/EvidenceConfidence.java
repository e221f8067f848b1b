package dev.daogou.assistant;

import java.util.List;

import dev.daogou.indexing.Hit;
import dev.daogou.shared.Lang;

/** The confidence of the decide step in what was found, where nothing is known of the product and nothing asked for by name. */
public final class EvidenceConfidence {

    private static final Understood NOTHING_BY_NAME = new Understood("", "", Lang.EN,
            new Focus(List.of(), Focus.How.UNKNOWN, List.of()), List.of(), List.of(), Wish.ANY, null,
            Measures.NONE);

    private EvidenceConfidence() {}

    public static double of(List<Hit> hits) {
        return Confidence.weigh(NOTHING_BY_NAME, new Retrieved(hits, List.of(), List.of(), List.of())).confidence();
    }
}
