package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.intent.IntentReader;
import dev.daogou.shared.Lang;

/** Every variant of a real-shaped catalogue, asked for by all its options. */
class RetailFactsTest {

    @Test
    void everyVariantIsToldWithItsOwnPriceAndAvailability() throws IOException {
        Path file = Path.of(System.getProperty("eval.dir", ""), "store", "db.json");
        assumeTrue(Files.isRegularFile(file),
                "SKIPPED: no retail catalogue; run with -Deval.dir=<directory with store/db.json>");
        var shelf = new RetailShelf(file);
        var lexicon = new Lexicon();
        var understand = new Understand(shelf, lexicon, new FocusFinder(shelf, lexicon), new IntentReader());
        var facts = new Facts(shelf, Cast.CLOCK);
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (ProductView product : shelf.products) {
            for (OfferView offer : product.offers()) {
                String question = question(product, offer);
                Understood understood = understand
                        .read(new Question("s", null, List.of(question), null, null, List.of(), null, null));
                String text = understood.product() == null ? "?" : facts.say(understood, Cast.phrases(Lang.EN)).text();
                boolean available = offer.availability() == Availability.IN_STOCK;
                boolean right = text.contains(offer.payNow().display() + " [") && text.contains("not available") != available;
                asked++;
                if (!right) {
                    wrong.add(question + " -> " + offer.payNow().display() + " " + available + " -> " + text);
                }
            }
        }
        assertThat(wrong).as(asked + " asked").isEmpty();
    }

    private static String question(ProductView product, OfferView offer) {
        String options = offer.options().entrySet().stream().map(RetailFactsTest::said).collect(Collectors.joining(", "));
        return "Is the " + product.doc().title() + " (" + options + ") available and what does it cost?";
    }

    private static String said(java.util.Map.Entry<String, String> option) {
        return option.getKey() + " " + option.getValue();
    }
}
