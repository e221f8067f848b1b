package dev.daogou.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.indexing.SideBySide;

/**
 * The questions of several sets, put in one order by their confidence: a shop has one threshold, whatever its knowledge is made
 * of. Measures what has been added, so it stands behind the parts that add.
 */
final class Together implements Part {

    private final String name;
    private final List<Answered> all = new ArrayList<>();
    /** The least grade that answers, by question. */
    private final Map<Answered, Integer> golds = new IdentityHashMap<>();
    private final List<String> files = new ArrayList<>();

    Together(String name) {
        this.name = name;
    }

    void add(List<Answered> questions, int gold, List<String> of) {
        all.addAll(questions);
        questions.forEach(question -> golds.put(question, gold));
        files.addAll(of);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> files() {
        return files;
    }

    @Override
    public Section measure(Path directory, SideBySide adapters) {
        Section section = new Section(name, """
                The questions of the sets above in one order, by the one confidence that a shop's threshold is compared with. \
                Unanswerable: share of questions without a candidate that answers among the surest ones; risk: share of wrong \
                first hits.
                """);
        for (double coverage : List.of(0.8, 1.0)) {
            section.halves("unanswerable at %.0f %% coverage".formatted(100 * coverage), half -> Comparison.of(all, half)
                    .sure(scored -> Statistics.risk(scored, coverage), (a, by) -> a.judged().answerable(golds.get(a))));
            section.halves("risk at %.0f %% coverage".formatted(100 * coverage), half -> Comparison.of(all, half)
                    .sure(scored -> Statistics.risk(scored, coverage),
                            (a, by) -> a.by().get(by).fused().firstIsRight(golds.get(a)) == 1));
        }
        section.fallsTo("unanswerable", "unanswerable", 0.6);
        section.fallsTo("wrong first hit", "risk", 0.6);
        return section;
    }
}
