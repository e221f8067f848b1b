package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.daogou.assistant.Alternatives.Found;
import dev.daogou.catalog.OffersReport;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;

/** What is named instead, for a hundred sets of constraints on each of two catalogues, against the rows themselves. */
class AlternativesTest {

    private static final int SETS = Integer.getInteger("constraints", 100);
    private static final Lexicon LEXICON = new Lexicon();

    private final List<String> wrong = new ArrayList<>();
    private int some;
    private int stretched;
    private int none;

    @Test
    void onTheDemoShopEveryAlternativeMeetsWhatWasAskedForAndHelps() {
        var shelf = new DemoShelf(Cast.NOW);
        List<ProductView> products = shelf.products(shelf.names().stream().map(name -> name.id()).toList());
        judge("the demo shop", shelf, products, Lang.ZH, ConstraintSet::ofNeed);
    }

    @Test
    void onARetailCatalogueEveryAlternativeMeetsWhatWasAskedForAndHelps() throws IOException {
        Path file = Path.of(System.getProperty("eval.dir", ""), "store", "db.json");
        assumeTrue(Files.isRegularFile(file),
                "SKIPPED: no retail catalogue; run with -Deval.dir=<directory with store/db.json>");
        var shelf = new RetailShelf(file);
        judge("a retail catalogue", shelf, shelf.products, Lang.EN, ConstraintSet::ofVariant);
    }

    private void judge(String where, Shelf shelf, List<ProductView> products, Lang lang,
            BiFunction<List<ProductView>, Random, ConstraintSet> written) {
        var finder = new AlternativeFinder(shelf, (id, others) -> Map.of(), LEXICON);
        var random = new Random(7);
        for (int i = 0; i < SETS; i++) {
            ConstraintSet set = written.apply(products, random);
            Found found = finder.to(set.focus(), set.seen(), set.said(), set.said(), Cast.phrases(lang), Alternatives.MOST);
            judge(set, found, shelf, new Kin(shelf).of(set.focus()));
            assertThat(finder.to(set.focus(), set.seen(), set.said(), set.said(), Cast.phrases(lang), Alternatives.MOST))
                    .isEqualTo(found);
        }
        OffersReport.line(
                "Alternatives on " + where + " meet every constraint named, are in stock, and are cheaper or on promotion",
                SETS + " constraint sets (" + some + " met, " + stretched + " with some left out and said, " + none
                        + " without any)",
                wrong.size() + " wrong", "0", wrong.isEmpty());
        assertThat(wrong).isEmpty();
        assertThat(some).isPositive();
        assertThat(stretched + none).isPositive();
    }

    private void judge(ConstraintSet set, Found found, Shelf shelf, List<ProductView> kin) {
        String of = set.focus().doc().title() + " " + set.seen().options() + " " + set.seen().payNow().display() + " "
                + set.said() + " -> " + found.leftOut() + " "
                + found.list().stream().map(one -> one.product().doc().id() + one.offer().options() + one.reason()).toList();
        boolean exists = Stream.concat(Stream.of(set.focus()), kin.stream()).anyMatch(product -> product.offers().stream()
                .anyMatch(offer -> set.helpsMuch(offer) && set.isMet(product, offer, List.of())));
        if (found.list().size() > Alternatives.MOST) {
            wrong.add("too many: " + of);
        }
        for (Alternative one : found.list()) {
            boolean promoted = !shelf.promotions(Cast.NOW, one.product().doc().id()).isEmpty();
            if (!set.helps(one.product(), one.offer(), promoted)) {
                wrong.add("no help: " + of);
            }
            if (!set.isMet(one.product(), one.offer(), found.leftOut())) {
                wrong.add("not met: " + of);
            }
            if (!one.reason().contains(one.offer().payNow().display())) {
                wrong.add("no true reason: " + of);
            }
        }
        if (exists && (found.list().isEmpty() || !found.leftOut().isEmpty())) {
            wrong.add("there is one: " + of);
        }
        some += found.list().isEmpty() || !found.leftOut().isEmpty() ? 0 : 1;
        stretched += found.leftOut().isEmpty() ? 0 : 1;
        none += found.list().isEmpty() ? 1 : 0;
    }
}
