package dev.daogou.assistant;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.assistant.Need.People;
import dev.daogou.catalog.NameTokens;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductName;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.Translation;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/**
 * Which products are of one sort, so that one may stand for the other. Two are, when all of this holds:
 * <ul>
 * <li>their categories agree in the first two levels, or in the one there is; where one has none, the last word of their titles
 * is the same;
 * <li>their titles share a word that is not the brand's, or three quarters of the lines of their data sheets have the same names;
 * <li>they are for the same people, as far as their names say for whom.
 * </ul>
 * Whoever finds a rice cooker too dear is not shown a kettle.
 */
final class Kin {

    private static final int LEVELS = 2;
    private static final double SAME_SHEET = 0.75;
    /** So many are read from the database and looked through, those with most of the title in common first. */
    private static final int LOOKED_AT = 120;

    private final Shelf shelf;

    Kin(Shelf shelf) {
        this.shelf = shelf;
    }

    List<ProductView> of(ProductView product) {
        ProductDoc doc = product.doc();
        Set<String> words = words(doc);
        Comparator<ProductName> alike = Comparator.comparingLong(name -> -tokens(name.title()).stream().filter(words::contains)
                .count());
        List<String> ids = shelf.names().stream().filter(name -> !name.id().equals(doc.id())).filter(name -> mayBe(doc, name))
                .sorted(alike.thenComparing(ProductName::id)).limit(LOOKED_AT).map(ProductName::id).toList();
        People people = people(doc);
        return shelf.products(ids).stream().filter(other -> sharesTitle(words, other.doc()) || sharesSheet(doc, other.doc()))
                .filter(other -> isFor(people, other)).toList();
    }

    private static boolean mayBe(ProductDoc doc, ProductName other) {
        return doc.category() == null || other.category() == null
                ? last(doc.title()).equals(last(other.title()))
                : branch(doc.category()).equals(branch(other.category()));
    }

    /** Whether a product is of the sort of those in focus by its name alone; without any, all are. */
    static boolean mayBe(List<ProductName> names, List<ProductView> focus, String id) {
        return focus.isEmpty() || names.stream().filter(name -> name.id().equals(id))
                .anyMatch(name -> focus.stream().anyMatch(product -> mayBe(product.doc(), name)));
    }

    static List<String> levels(String category) {
        return category == null ? List.of() : List.of(category.split(" > "));
    }

    private static List<String> branch(String category) {
        List<String> levels = levels(category);
        return levels.subList(0, Math.min(LEVELS, levels.size()));
    }

    private static String last(String title) {
        List<String> tokens = List.copyOf(tokens(title));
        return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
    }

    static Set<String> tokens(String title) {
        return title == null ? Set.of() : NameTokens.of(NameTokens.stemmed(Plain.of(title)));
    }

    /** Of its titles, but for the brand and bare figures. */
    static Set<String> words(ProductDoc doc) {
        Set<String> words = Stream.of(Lang.values()).flatMap(lang -> tokens(doc.title(lang)).stream())
                .filter(word -> !Character.isDigit(word.charAt(0))).collect(Collectors.toCollection(HashSet::new));
        words.removeAll(tokens(doc.brand()));
        if (doc.brand() != null && doc.title().startsWith(doc.brand())) {
            // Another language spells the brand in its own way, in the same place.
            doc.translations().values().stream().map(Translation::title).filter(Objects::nonNull)
                    .flatMap(title -> tokens(title).stream().limit(1)).forEach(words::remove);
        }
        return words;
    }

    private static boolean sharesTitle(Set<String> words, ProductDoc other) {
        return words(other).stream().anyMatch(words::contains);
    }

    private static boolean sharesSheet(ProductDoc one, ProductDoc other) {
        Set<String> both = new HashSet<>(one.attributes().keySet());
        both.retainAll(other.attributes().keySet());
        Set<String> all = new HashSet<>(one.attributes().keySet());
        all.addAll(other.attributes().keySet());
        return !all.isEmpty() && both.size() >= SAME_SHEET * all.size();
    }

    private static People people(ProductDoc doc) {
        return Need.madeFor(doc).orElse(null);
    }

    /** Clothes for children are for nobody else. */
    private static boolean isFor(People people, ProductView other) {
        boolean children = Need.madeFor(other.doc()).filter(People.CHILDREN::equals).isPresent();
        return people == null ? !children : new Need(null, null, null, null, people, List.of()).isFor(other);
    }
}
