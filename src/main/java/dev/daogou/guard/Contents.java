package dev.daogou.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Concern.Kind;
import dev.daogou.guard.Untrue.Matter;
import dev.daogou.shared.Lang;

/**
 * Whether what a sentence says of what is in a product, and for whom it is, the product's own text says. Somebody's health may
 * hang on it: that a list leaves a word out proves nothing, and no text about another product does.
 */
final class Contents {

    private static final Pattern PARTS = Pattern.compile("(?<!\\d),|,(?!\\d)|[;。!\\n]|\\.(?!\\d)");
    private static final Pattern AFFIRMS = Pattern.compile(
            "可以|可食用|能[吃喝用食穿戴放享]|[也都]能|放心|适合|适用|安全|没问题|没事|无妨|不影响|友好|首选|推荐|\\bsafe(?:ly)?\\b|suitable|\\bfine\\b|\\bok(?:ay)?\\b"
                    + "|\\b(?:good|great|perfect|ideal|gentle) (?:for|on|choice)|\\bcan (?:safely )?(?:eat|drink|have|use|enjoy|take|wear|sleep)"
                    + "|no (?:problem|risk|harm|issue|worries)|harmless|friendly|recommend|approved");
    private static final Pattern DENIES = Pattern.compile(
            "不可|不能|不适|不建议|不宜|不推荐|不要|不安全|慎|避免|别吃|\\bnot\\b|n't\\b|\\bavoid|unsuitable|unsafe|\\bcannot\\b|\\bnever\\b");
    private static final Pattern REFERS = Pattern.compile(
            "(?:请|建议|最好|先|帮您|帮你).{0,6}(?:咨询|问|联系|客服|人工|医生|核实|确认)|是否|能否|\\bwhether\\b"
                    + "|(?:please|should|best to|can) (?:first )?(?:ask|consult|check|find out)|\\b(?:ask|consult|check with) (?:a|your|our|the)\\b");

    private final Evidence evidence;

    Contents(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Untrue> untrue(Statement statement, List<Spoken> clauses) {
        if (statement.asks() || clauses.isEmpty() || Concern.in(Contains.folded(statement.text())).isEmpty()) {
            return List.of();
        }
        List<Untrue> found = new ArrayList<>();
        for (Passage passage : passages(statement, clauses)) {
            String text = Contains.folded(passage.text);
            Concern.in(text).stream().filter(concern -> !isBorneOut(text, concern, passage.products))
                    .forEach(concern -> found.add(new Untrue(Matter.CONTENTS, Set.of(Guard.CONTENTS), passage.text.strip(),
                            "the product's text does not say so: " + concern.en())));
        }
        return found;
    }

    /** A stretch of a sentence about the same products. */
    private record Passage(String text, List<ProductView> products) {}

    private static List<Passage> passages(Statement statement, List<Spoken> clauses) {
        if (!statement.cells().isEmpty()) {
            // The first cell of a row names what the others deny or grant.
            String row = clauses.get(0).clause().text();
            return clauses.stream().skip(1).map(cell -> new Passage(row + ": " + cell.clause().text(), cell.products()))
                    .toList();
        }
        List<Passage> passages = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < clauses.size(); i++) {
            List<ProductView> products = clauses.get(i).products();
            boolean last = i + 1 == clauses.size();
            if (last || !clauses.get(i + 1).products().equals(products)) {
                int to = last ? statement.text().length() : clauses.get(i + 1).clause().at();
                passages.add(new Passage(statement.text().substring(from, to), products));
                from = to;
            }
        }
        return passages;
    }

    /** Of several products each has to bear it out. */
    private boolean isBorneOut(String text, Concern concern, List<ProductView> products) {
        return products.size() < 2
                ? isBorneOutBy(products, text, concern)
                : products.stream().allMatch(product -> isBorneOutBy(List.of(product), text, concern));
    }

    private boolean isBorneOutBy(List<ProductView> products, String text, Concern concern) {
        if (concern.kind() == Kind.SUBSTANCE) {
            return isInThere(text, Contains.claimed(text, concern), concern, products);
        }
        return !affirms(text, concern) || lines(products).anyMatch(line -> concern.isNamedIn(line) && affirms(line, concern));
    }

    private boolean isInThere(String text, Contains claimed, Concern concern, List<ProductView> products) {
        if (claimed == Contains.NOTHING || isTheShopsOwn(text)) {
            return true;
        }
        if (claimed == Contains.FREE) {
            Concern meant = concern.asIn(text);
            List<Contains> said = lines(products).map(line -> Contains.said(line, meant, Contains.lists(line))).toList();
            return said.contains(Contains.FREE) && !said.contains(Contains.YES) && !said.contains(Contains.TRACES);
        }
        return lines(products).anyMatch(concern::isNamedIn)
                || evidence.linesOn(products).map(SourceLine::text).anyMatch(concern::isIn);
    }

    private boolean isTheShopsOwn(String text) {
        return PARTS.splitAsStream(text).filter(part -> !part.isBlank()).allMatch(evidence::isVerbatim);
    }

    /** Whom a sentence names it may reassure in another of its clauses. */
    private static boolean affirms(String text, Concern concern) {
        return PARTS.splitAsStream(text)
                .anyMatch(part -> (concern.kind() == Kind.DIET ? concern.isNamedIn(part) : AFFIRMS.matcher(part).find())
                        && !DENIES.matcher(part).find() && !REFERS.matcher(part).find() && !Spoken.isUnsure(part));
    }

    /** What the products' own texts and the sources about them say, folded. */
    private Stream<String> lines(List<ProductView> products) {
        Stream<String> sheets = products.stream().map(ProductView::doc).flatMap(doc -> Stream.of(Lang.values())
                .flatMap(lang -> Stream.concat(sentences(doc, lang), doc.attributes(lang).entrySet().stream()
                        .map(line -> line.getKey() + ": " + line.getValue().text(lang)))));
        Stream<String> sources = evidence.linesOn(products).filter(line -> line.kind() == SourceLine.Kind.PRODUCT)
                .map(SourceLine::text);
        return Stream.concat(sheets, sources).map(Contains::folded);
    }

    private static Stream<String> sentences(ProductDoc doc, Lang lang) {
        String description = doc.description(lang) == null ? "" : doc.description(lang);
        return Stream.concat(Stream.of(doc.title(lang)), Stream.of(description.split("(?<=[。！？!?\\n])|(?<=\\.)\\s")));
    }
}
