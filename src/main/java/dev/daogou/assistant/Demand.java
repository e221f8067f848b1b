package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.catalog.AttributeValue;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** One thing that what is named must be. Met only when the rows say so: what they leave open is not met. */
sealed interface Demand {

    /** Health, warmth and size decide whether a thing is of use at all: they are never left out. */
    int NEVER = Integer.MAX_VALUE;

    boolean isMet(ProductView product, OfferView offer);

    /** What is left out first, when nothing meets all: the smaller, the sooner. */
    int leftOut();

    String label(Phrases phrases);

    /** For whom, for how cold, with what not in it. */
    record Suited(Need need, Lang lang) implements Demand {

        @Override
        public boolean isMet(ProductView product, OfferView offer) {
            return need.isFor(product) && need.isProvenFor(product) && need.isWarmEnough(product, lang);
        }

        @Override
        public int leftOut() {
            return NEVER;
        }

        @Override
        public String label(Phrases phrases) {
            return need.cold() == null ? "" : need.cold().toPlainString() + " ℃";
        }
    }

    /** A price is stretched last: it is what this visitor cares for. */
    record Budget(Need need) implements Demand {

        private static final int LAST = 4;

        @Override
        public boolean isMet(ProductView product, OfferView offer) {
            BigDecimal price = offer.payNow().amount();
            return (need.ceiling() == null || price.compareTo(need.ceiling()) <= 0)
                    && (need.floor() == null || price.compareTo(need.floor()) >= 0);
        }

        @Override
        public int leftOut() {
            return LAST;
        }

        @Override
        public String label(Phrases phrases) {
            return Advice.price(need, phrases);
        }
    }

    /**
     * A colour, a size, a capacity.
     *
     * @param name of the option as the merchant writes it
     * @param values that fit, in both languages
     * @param colours words that name the colour meant, when it is one
     * @param said the value as it is told back
     */
    record Form(String name, Set<String> values, List<String> colours, String said) implements Demand {

        private static final Pattern WORN = Pattern.compile("尺码|尺寸|码|\\bsize\\b", Pattern.CASE_INSENSITIVE);
        private static final int COLOUR = 1;
        private static final int OTHER = 2;

        @Override
        public boolean isMet(ProductView product, OfferView offer) {
            ProductDoc doc = product.doc();
            boolean chosen = offer.options().entrySet().stream()
                    .anyMatch(option -> isCalled(doc, option.getKey()) && isOne(doc, option.getValue()));
            return chosen || Stream.of(Lang.values()).flatMap(lang -> doc.attributes(lang).entrySet().stream())
                    .anyMatch(line -> isCalled(doc, line.getKey()) && holds(line.getValue()));
        }

        private boolean isCalled(ProductDoc doc, String option) {
            return forms(doc, option).anyMatch(called -> called.equals(Plain.of(name)))
                    || UnknownWishes.isColour(option) && UnknownWishes.isColour(name);
        }

        private boolean isOne(ProductDoc doc, String value) {
            return forms(doc, value).anyMatch(form -> values.stream().map(Plain::of).anyMatch(form::equals)
                    || !colours.isEmpty() && Wishes.names(colours, form));
        }

        private boolean holds(AttributeValue line) {
            return line.values().stream().map(Plain::of)
                    .anyMatch(said -> values.stream().map(Plain::of).anyMatch(said::equals));
        }

        private static Stream<String> forms(ProductDoc doc, String word) {
            return Stream.of(word, doc.option(word, Lang.ZH), doc.option(word, Lang.EN)).map(Plain::of);
        }

        @Override
        public int leftOut() {
            return UnknownWishes.isColour(name) ? COLOUR : WORN.matcher(name).find() ? NEVER : OTHER;
        }

        @Override
        public String label(Phrases phrases) {
            return said;
        }
    }

    /** That the data sheet says of something, and does not deny it. */
    record Feature(Asked asked) implements Demand {

        private static final Pattern DENIED = Pattern.compile("^\\s*(?:无|没有|不|否|未|no\\b|none\\b|not\\b|without\\b)",
                Pattern.CASE_INSENSITIVE);
        private static final int ORDER = 3;

        @Override
        public boolean isMet(ProductView product, OfferView offer) {
            return new AttributeFacts(product.doc(), Lang.ZH).find(asked)
                    .filter(fact -> !DENIED.matcher(fact.value()).find()).isPresent();
        }

        @Override
        public int leftOut() {
            return ORDER;
        }

        @Override
        public String label(Phrases phrases) {
            return asked.name(phrases.lang());
        }
    }

    /** The forms that were named before a product was known, as each product reads them itself. */
    record Named(List<String> said, Lexicon lexicon) implements Demand {

        private static final int ORDER = 2;

        @Override
        public boolean isMet(ProductView product, OfferView offer) {
            return said.stream().map(text -> Wishes.of(product, Need.unpriced(text), lexicon))
                    .allMatch(wish -> wish.unknown().isEmpty() && wish.fits(offer));
        }

        @Override
        public int leftOut() {
            return ORDER;
        }

        @Override
        public String label(Phrases phrases) {
            return phrases.say("given-forms");
        }
    }
}
