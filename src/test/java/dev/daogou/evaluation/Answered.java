package dev.daogou.evaluation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.daogou.assistant.EvidenceConfidence;
import dev.daogou.indexing.Hit;

/** A question with what each adapter made of it. The hits themselves would not fit into memory. */
record Answered(Judged judged, Map<String, Found> by) {

    /**
     * @param rankings of the judged candidates
     * @param confidence how sure the decide step would be
     */
    record Found(Map<Way, Ranking> rankings, double confidence) {

        Ranking fused() {
            return rankings.get(Way.FUSED);
        }
    }

    /** @param search of each adapter, by its name */
    static Answered of(Judged judged, Map<String, Function<Judged, List<Hit>>> search) {
        Map<String, Found> by = new LinkedHashMap<>();
        search.forEach((adapter, find) -> {
            List<Hit> hits = find.apply(judged);
            Map<Way, Ranking> rankings = new EnumMap<>(Way.class);
            for (Way way : Way.values()) {
                rankings.put(way, Ranking.of(judged, hits, way));
            }
            by.put(adapter, new Found(rankings, EvidenceConfidence.of(hits)));
        });
        return new Answered(judged, by);
    }
}
