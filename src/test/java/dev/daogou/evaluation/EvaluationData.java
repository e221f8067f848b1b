package dev.daogou.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.shared.Lang;

/**
 * A set of judged questions and the passages they are asked of.
 *
 * @param gold the least grade of a candidate that answers
 */
record EvaluationData(String name, int gold, List<Judged> questions, Map<PassageOwner, List<Passage>> passages) {

    private static final CSVFormat COMMA = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat TAB = COMMA.builder().setDelimiter('\t').setQuote(null).get();

    static Path directory() {
        String directory = System.getProperty("eval.dir", "");
        return directory.isEmpty() ? null : Path.of(directory);
    }

    static boolean has(String file) {
        return directory() != null && Files.exists(directory().resolve(file));
    }

    /** {@code id TAB text TAB intent TAB positive ids TAB negative ids}: every text is a question of the FAQ. */
    static EvaluationData faq(String name, String file) throws IOException {
        List<Judged> questions = new ArrayList<>();
        Map<PassageOwner, List<Passage>> passages = new LinkedHashMap<>();
        for (String line : Files.readAllLines(directory().resolve(file))) {
            String[] cells = line.split("\t", -1);
            passages.putAll(question(cells[0], cells[1]));
            Map<String, Integer> grades = new LinkedHashMap<>();
            ids(cells, 3).forEach(id -> grades.put(id, 1));
            ids(cells, 4).forEach(id -> grades.putIfAbsent(id, 0));
            questions.add(new Judged(cells[0], cells[1], null, grades));
        }
        return new EvaluationData(name, 1, questions, passages);
    }

    /** Rows of {@code qid, question, candidate, label}: the candidates of a question are the passages of a product. */
    static EvaluationData product(String name, String file, int gold) throws IOException {
        Map<String, Judged> questions = new LinkedHashMap<>();
        Map<PassageOwner, List<Passage>> passages = new LinkedHashMap<>();
        CSVFormat format = file.endsWith(".tsv") ? TAB : COMMA;
        try (Reader in = Files.newBufferedReader(directory().resolve(file))) {
            for (CSVRecord row : format.parse(in)) {
                String qid = row.get("qid");
                Judged judged = questions.computeIfAbsent(qid,
                        id -> new Judged(id, row.get("question"), "p" + id, new LinkedHashMap<>()));
                String id = qid + "#" + judged.grades().size();
                judged.grades().put(id, Integer.valueOf(row.get("label")));
                passages.computeIfAbsent(PassageOwner.product("p" + qid), owner -> new ArrayList<>())
                        .add(new Passage(id, "product:p" + qid + "#spec", kind(row), "p" + qid, null, null, Lang.EN, null,
                                row.get("candidate"), null, null));
            }
        }
        return new EvaluationData(name, gold, List.copyOf(questions.values()), passages);
    }

    static Map<PassageOwner, List<Passage>> question(String id, String text) {
        return Map.of(PassageOwner.article(id),
                List.of(new Passage(id, "article:" + id, PassageKind.FAQ, null, id, null, Lang.ZH, text, null, null, null)));
    }

    private static PassageKind kind(CSVRecord row) {
        return row.isMapped("source") && row.get("source").equals("review") ? PassageKind.REVIEW : PassageKind.SPEC;
    }

    private static List<String> ids(String[] cells, int column) {
        return column >= cells.length
                ? List.of()
                : Arrays.stream(cells[column].split(",")).filter(id -> !id.isBlank()).toList();
    }
}
