package dev.daogou.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.daogou.catalog.ProductView;

/** Follows a reply from sentence to sentence, so that "it" and the columns of a table are known for the products they are. */
final class Scene {

    private List<ProductView> last = List.of();
    private List<List<ProductView>> columns = List.of();

    List<Spoken> read(Statement statement, Evidence evidence) {
        List<Statement.Clause> cells = statement.cells();
        if (!cells.isEmpty()) {
            return table(statement, cells, evidence);
        }
        columns = List.of();
        Set<String> topics = Topics.of(statement.text());
        List<Spoken> spoken = new ArrayList<>();
        List<ProductView> subject = List.of();
        for (Statement.Clause clause : statement.clauses()) {
            List<ProductView> named = evidence.names.in(clause.text());
            subject = named.isEmpty() ? subject : named;
            last = named.isEmpty() ? last : named;
            spoken.add(of(statement, clause, subject.isEmpty() ? usual(statement, evidence) : subject, topics));
        }
        return spoken;
    }

    private List<Spoken> table(Statement statement, List<Statement.Clause> cells, Evidence evidence) {
        if (columns.size() != cells.size()) {
            columns = cells.stream().map(cell -> evidence.names.in(cell.text())).toList();
        }
        Set<String> topics = Topics.of(statement.text());
        List<Spoken> spoken = new ArrayList<>();
        List<ProductView> row = evidence.names.in(cells.get(0).text());
        for (int i = 0; i < cells.size(); i++) {
            List<ProductView> column = columns.get(i);
            List<ProductView> subject = !column.isEmpty() ? column : row.isEmpty() ? usual(statement, evidence) : row;
            spoken.add(of(statement, cells.get(i), subject, topics));
        }
        return spoken;
    }

    private static Spoken of(Statement statement, Statement.Clause clause, List<ProductView> products, Set<String> ofSentence) {
        Set<String> topics = Topics.of(clause.text());
        return new Spoken(statement, clause, products, topics.isEmpty() ? ofSentence : topics);
    }

    /** Whom a sentence means that names nobody: the one before it did, or the question, or the source it cites. */
    private List<ProductView> usual(Statement statement, Evidence evidence) {
        Grounds grounds = evidence.grounds;
        if (!last.isEmpty() && grounds.products().containsAll(last)) {
            return last;
        }
        if (!grounds.focus().isEmpty()) {
            return grounds.focus();
        }
        List<ProductView> cited = grounds.products().stream().filter(product -> grounds.sources().stream()
                .anyMatch(source -> statement.cited().contains(source.n())
                        && source.ref().startsWith("product:" + product.doc().id() + "#")))
                .toList();
        return cited.isEmpty() ? grounds.products() : cited;
    }
}
