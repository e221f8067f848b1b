package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.evaluation.Statistics.Figure;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.Search;
import dev.daogou.indexing.SideBySide;

/** Questions of customers among the questions of an FAQ: those that mean the same come before those that only sound like it. */
record FaqPart(String name, List<String> files) implements Part {

    @Override
    public Section measure(Path directory, SideBySide adapters) throws IOException, SQLException {
        EvaluationData data = EvaluationData.faq(directory.resolve(files.get(0)));
        List<Answered> asked = data.asked(adapters, data.passages().size());
        Section section = new Section(name, adapters.fitted() + """
                 Spearman: how the score of two texts follows what people say of their likeness, over all pairs.
                """);
        section.halves("MAP", half -> Comparison.of(asked, half).ranked(ranking -> ranking.averagePrecision(data.gold())));
        section.halves("P@1", half -> Comparison.of(asked, half).ranked(ranking -> ranking.firstIsRight(data.gold())));
        if (Files.exists(directory.resolve(files.get(1)))) {
            section.row("Spearman (all)", likeness(directory.resolve(files.get(1)), adapters));
        }
        section.least("MAP, fused", "MAP (held out)", " fused", 0.62);
        section.least("P@1, fused", "P@1 (held out)", " fused", 0.60);
        List.of("MAP (held out)", "P@1 (held out)").forEach(section::fusedHolds);
        return section;
    }

    private static Map<String, Figure> likeness(Path file, SideBySide adapters) throws IOException, SQLException {
        List<String[]> pairs = Files.readAllLines(file).stream().map(line -> line.split("\t", -1)).toList();
        List<Passage> second = new ArrayList<>();
        pairs.forEach(pair -> second.add(EvaluationData.question("s" + second.size(), pair[2])));
        Map<String, Search> searches = adapters.over(EvaluationData.SHOP, second);
        Map<String, List<double[]>> scores = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            double people = Double.parseDouble(pairs.get(i)[0]);
            for (var search : searches.entrySet()) {
                for (Hit hit : EvaluationData.search(search.getValue(), pairs.get(i)[1], null, second.size())) {
                    if (hit.passage().id().equals("s" + i)) {
                        for (Way way : Way.values()) {
                            scores.computeIfAbsent(search.getKey() + " " + way.shown(), column -> new ArrayList<>())
                                    .add(new double[]{ people, way.of(hit) });
                        }
                    }
                }
            }
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        scores.forEach((column, list) -> figures.put(column, Statistics.of(list, Statistics::spearman)));
        return figures;
    }
}
