package dev.daogou.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.model.Source;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** The grounds of an answer, taken apart once so that each of its sentences can be compared with them. */
final class Evidence {

    final Grounds grounds;
    final Names names;
    private final List<SourceLine> lines;
    /** What rules and guides say, clause by clause: said again as it stands, it is as true as they are. */
    private final Set<String> verbatim = new HashSet<>();
    private final Map<ProductView, Forms> forms = new IdentityHashMap<>();
    private final Map<ProductView, String> ownTexts = new IdentityHashMap<>();
    private final List<Claim> askedClaims;
    /** Made when the first figure is to be found; most sentences have none that is no price. */
    private List<Figure> figures;
    private String ours;

    Evidence(Grounds grounds) {
        this.grounds = grounds;
        this.names = new Names(grounds.products());
        this.lines = grounds.sources().stream().filter(Evidence::isBelieved).flatMap(source -> SourceLine.of(source).stream())
                .toList();
        lines.stream().filter(SourceLine::isTheShopsWord)
                .flatMap(line -> new Statement(line.text(), Set.of()).clauses().stream())
                .forEach(clause -> verbatim.add(Plain.of(clause.text())));
        Stream.concat(grounds.products().stream(), grounds.focus().stream())
                .forEach(product -> forms.computeIfAbsent(product, Forms::new));
        this.askedClaims = Claims.in(said());
    }

    private static boolean isBelieved(Source source) {
        return !Orders.isGivenBy(source.title()) && !Orders.isGivenBy(source.text());
    }

    private String said() {
        return Statement.of(String.join("\n", grounds.asked())).text();
    }

    private static List<Figure> figures(ProductView product) {
        List<Figure> figures = new ArrayList<>(Figures.in(Statement.of(text(product)).text()));
        product.offers().stream().map(OfferView::quantity).filter(Objects::nonNull)
                .forEach(q -> figures.addAll(Figures.in("" + q)));
        product.offers().stream().map(OfferView::shipsInDays).filter(Objects::nonNull)
                .forEach(days -> figures.addAll(Figures.in(days + "天")));
        return figures;
    }

    /** All that a product's data sheet says, in every language. */
    private static String text(ProductView product) {
        ProductDoc doc = product.doc();
        Stream<String> words = Stream.of(Lang.values()).flatMap(lang -> Stream.concat(
                Stream.of(doc.title(lang), String.valueOf(doc.description(lang)), String.valueOf(doc.category(lang))),
                doc.attributes(lang).entrySet().stream().map(e -> e.getKey() + ": " + e.getValue().text(lang))));
        Stream<String> options = product.offers().stream().flatMap(o -> o.options().values().stream())
                .flatMap(value -> Stream.of(Lang.values()).map(lang -> doc.option(value, lang)));
        Stream<String> chart = doc.sizeChart() == null
                ? Stream.of()
                : doc.sizeChart().rows().stream().map(row -> String.join(" ", row));
        return Stream.of(words, options, chart).flatMap(s -> s).filter(text -> !Orders.isGivenBy(text))
                .collect(Collectors.joining("\n"));
    }

    private String everything() {
        Stream<String> sources = grounds.sources().stream().filter(Evidence::isBelieved)
                .map(source -> source.title() + "\n" + source.text());
        Stream<String> products = grounds.products().stream().map(Evidence::text);
        Stream<String> skus = grounds.products().stream().flatMap(p -> p.offers().stream()).map(OfferView::sku)
                .filter(Objects::nonNull);
        Stream<String> codes = grounds.running().stream().map(PromotionDoc::code).filter(Objects::nonNull);
        return Stream.of(sources, products, skus, codes).flatMap(s -> s).collect(Collectors.joining("\n"));
    }

    Stream<SourceLine> lines() {
        return lines.stream();
    }

    /** The shop's own lines, and those of these products' data sheets. */
    Stream<SourceLine> linesOn(List<ProductView> products) {
        return lines.stream().filter(line -> line.isTheShopsWord() || line.kind() == SourceLine.Kind.PRODUCT
                && products.stream().anyMatch(p -> p.doc().id().equals(line.productId())));
    }

    /** A line of the price protection speaks of it also where it does not name it. */
    String underItsTitle(SourceLine line) {
        return grounds.sources().stream().filter(source -> source.n() == line.n()).map(Source::title)
                .filter(title -> line.isTheShopsWord()).findFirst().map(title -> title + "\n" + line.text())
                .orElse(line.text());
    }

    /** The lines of these products' data sheets as they stand in their rows, whatever of them was found. */
    Stream<SourceLine> sheets(List<ProductView> products) {
        return products.stream().filter(product -> !Orders.isGivenBy(text(product)))
                .flatMap(product -> SourceLine
                        .of(new Source(0, "product:" + product.doc().id() + "#sheet", "spec", "", sheet(product), ""))
                        .stream());
    }

    private static String sheet(ProductView product) {
        return Stream.of(Lang.values()).flatMap(lang -> product.doc().attributes(lang).entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue().text(lang))).collect(Collectors.joining("\n"));
    }

    String ownText(ProductView product) {
        return ownTexts.computeIfAbsent(product, Evidence::text);
    }

    boolean isVerbatim(String clause) {
        return verbatim.contains(Plain.of(clause));
    }

    Forms forms(ProductView product) {
        return forms.get(product);
    }

    /** The offers of a product that a clause speaks of; what the clause leaves open its sentence may say. */
    List<OfferView> offers(ProductView product, Spoken spoken) {
        List<OfferView> fitting = forms(product).fitting(said(product, spoken));
        return fitting.isEmpty() ? product.offers() : fitting;
    }

    Map<String, Set<String>> said(ProductView product, Spoken spoken) {
        Map<String, Set<String>> said = forms(product).in(spoken.clause().text());
        return said.isEmpty() ? forms(product).in(spoken.statement().text()) : said;
    }

    /** Promotions on now that a product is under. */
    List<PromotionDoc> promotions(ProductView product) {
        return grounds.promotions().stream().filter(p -> p.covers(product.doc().id(), product.doc().category())).toList();
    }

    List<PromotionDoc> promotions(List<ProductView> products) {
        return products.isEmpty()
                ? grounds.promotions()
                : products.stream().flatMap(p -> promotions(p).stream()).distinct().toList();
    }

    /** Every figure of the sources, the rows and the visitor. */
    Stream<Figure> figures() {
        if (figures == null) {
            figures = Stream.of(lines.stream().flatMap(line -> line.figures().stream()),
                    forms.keySet().stream().flatMap(product -> figures(product).stream()), Figures.in(said()).stream())
                    .flatMap(s -> s).toList();
        }
        return figures.stream();
    }

    /** Whether a row or a source has this number, of whatever. */
    boolean isStated(BigDecimal number) {
        return Stream.concat(lines.stream().flatMap(line -> line.figures().stream()),
                forms.keySet().stream().flatMap(product -> figures(product).stream()))
                .anyMatch(figure -> figure.written().compareTo(number) == 0)
                || lines.stream().flatMap(line -> line.claims().stream()).anyMatch(c -> c.value().compareTo(number) == 0);
    }

    /** Whether the visitor has named this amount. */
    boolean wasAsked(Claim claim) {
        return askedClaims.stream().anyMatch(c -> claim.says(c.value(), c.currency()))
                || Figures.in(said()).stream().anyMatch(figure -> figure.written().compareTo(claim.value()) == 0);
    }

    /** Whether a promotion that is on, or a rule of the shop, has this code; a visitor or a feed may have made one up. */
    boolean isGiven(String code) {
        return grounds.running().stream().map(promotion -> promotion.code() + " " + promotion.title())
                .anyMatch(text -> holds(text, code))
                || lines.stream().filter(line -> line.kind() == SourceLine.Kind.RULE)
                        .anyMatch(line -> holds(line.text(), code));
    }

    private static boolean holds(String text, String code) {
        return text.toLowerCase(Locale.ROOT).contains(code.toLowerCase(Locale.ROOT));
    }

    boolean isWritten(String token) {
        return isOurs(token) || grounds.asked().stream().anyMatch(text -> holds(text, token));
    }

    /** Whether a row or a source has it, and not the visitor alone. */
    boolean isOurs(String token) {
        if (ours == null) {
            ours = everything().toLowerCase(Locale.ROOT);
        }
        return ours.contains(token.toLowerCase(Locale.ROOT));
    }
}
