package dev.daogou.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import dev.daogou.indexing.Hit;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.indexing.Search;
import dev.daogou.indexing.SearchRequest;
import dev.daogou.indexing.SideBySide;
import dev.daogou.shared.Lang;

/**
 * Judged questions, and the passages they are asked of.
 *
 * @param gold the least grade of a candidate that answers
 */
record EvaluationData(int gold, List<Judged> questions, List<Passage> passages) {

    static final String SHOP = "evaluation";
    private static final String ASKED = "Question:";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final CSVFormat COMMA = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat TAB = COMMA.builder().setDelimiter('\t').setQuote(null).get();

    /** {@code id TAB text TAB intent TAB positive ids TAB negative ids}: every text is a question of the FAQ. */
    static EvaluationData faq(Path file) throws IOException {
        List<Judged> questions = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            passages.add(question(cells[0], cells[1]));
            Map<String, Integer> grades = new LinkedHashMap<>();
            ids(cells, 3).forEach(id -> grades.put(id, 1));
            ids(cells, 4).forEach(id -> grades.putIfAbsent(id, 0));
            questions.add(new Judged(cells[0], cells[1], null, grades));
        }
        return new EvaluationData(1, questions, passages);
    }

    /** Rows of {@code qid, question, candidate, label}: the candidates of a question are the passages of a product. */
    static EvaluationData product(Path file, int gold) throws IOException {
        Map<String, Judged> questions = new LinkedHashMap<>();
        List<Passage> passages = new ArrayList<>();
        for (CSVRecord row : rows(file)) {
            String qid = row.get("qid");
            Judged judged = questions.computeIfAbsent(qid,
                    id -> new Judged(id, row.get("question"), "p" + id, new LinkedHashMap<>()));
            String id = qid + "#" + judged.grades().size();
            judged.grades().put(id, Integer.valueOf(row.get("label")));
            passages.add(passage(id, qid, row));
        }
        return new EvaluationData(gold, List.copyOf(questions.values()), passages);
    }

    /** A customer's answer stands behind the question it was given to, as in a shop's own list of them. */
    private static Passage passage(String id, String qid, CSVRecord row) {
        String text = row.get("candidate");
        int asked = text.indexOf(ASKED);
        String title = asked > 0 ? text.substring(asked + ASKED.length()) : null;
        return new Passage(id, "product:p" + qid + "#spec", kind(row), "p" + qid, null, null, Lang.EN, title,
                asked > 0 ? text.substring(0, asked) : text, null, null);
    }

    /** A table with a header, by its name between tabs or commas. */
    static List<CSVRecord> rows(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            return (file.toString().endsWith(".tsv") ? TAB : COMMA).parse(in).getRecords();
        }
    }

    /** Every question put to every adapter, at most k hits each. */
    List<Answered> asked(SideBySide adapters, int k) throws SQLException {
        Map<String, Function<Judged, List<Hit>>> finds = new LinkedHashMap<>();
        adapters.over(SHOP, passages).forEach((name, search) -> finds.put(name,
                judged -> search(search, judged.question(), judged.productId(), k)));
        return questions.stream().map(judged -> Answered.of(judged, finds)).toList();
    }

    static List<Hit> search(Search search, String question, String productId, int k) {
        return search.search(SearchRequest.of(SHOP, question, k, NOW).product(productId));
    }

    static Passage question(String id, String text) {
        return new Passage(id, "article:" + id, PassageKind.FAQ, null, id, null, Lang.ZH, text, null, null, null);
    }

    /** As an import would have it: a line of the data sheet, the shop's description, or what customers say. */
    private static PassageKind kind(CSVRecord row) {
        return !row.isMapped("source") ? PassageKind.SPEC : switch (row.get("source")) {
            case "attribute" -> PassageKind.SPEC;
            case "bullet", "description" -> PassageKind.PRODUCT;
            default -> PassageKind.REVIEW;
        };
    }

    private static List<String> ids(String[] cells, int column) {
        return column >= cells.length
                ? List.of()
                : Arrays.stream(cells[column].split(",")).filter(id -> !id.isBlank()).toList();
    }
}
