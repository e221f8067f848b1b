package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Reads from a message which of a product's colours, sizes and capacities it speaks of, in either language. */
final class Wishes {

    private static final double WHOLE = 2;
    private static final double COLOUR = 1;
    private static final double NAMED = 100;
    private static final Pattern MEASURE = Pattern.compile("(\\d+(?:\\.\\d+)?)([a-z]+)");
    private static final Pattern LETTER_SIZE = Pattern.compile("x{0,4}[sl]|xs|m");

    private final ProductView product;
    private final String plain;
    private final Map<String, List<String>> colours;

    private Wishes(ProductView product, String plain, Map<String, List<String>> colours) {
        this.product = product;
        this.plain = plain;
        this.colours = colours;
    }

    static Wish of(ProductView product, String text, Lexicon lexicon) {
        return new Wishes(product, Plain.of(text), lexicon.colours(text)).read();
    }

    private Wish read() {
        var values = new LinkedHashMap<String, Set<String>>();
        product.offers().forEach(offer -> offer.options()
                .forEach((name, value) -> values.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value)));
        var wished = new LinkedHashMap<String, Set<String>>();
        values.forEach((name, all) -> {
            Set<String> best = best(name, all);
            if (!best.isEmpty()) {
                wished.put(name, best);
            }
        });
        return new Wish(wished, unknown(values));
    }

    private Set<String> best(String name, Set<String> values) {
        double most = 0;
        Set<String> best = new LinkedHashSet<>();
        for (String value : values) {
            double score = score(name, value);
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score > 0 && score == most) {
                best.add(value);
            }
        }
        return best;
    }

    private double score(String name, String value) {
        return forms(value).stream().mapToDouble(form -> scoreOfForm(form) + besideItsName(name, form)).max().orElse(0);
    }

    /** Two options can share a value; "frame color black" and "black frame" say which is meant. */
    private double besideItsName(String name, String form) {
        String called = Plain.of(product.doc().option(name, Lang.ofText(form))).stripTrailing();
        String value = Plain.of(form);
        String first = called.strip().split(" ")[0];
        // "frame color black lens color blue": behind its name is surer than before it.
        return plain.contains(called + value) ? 2 * NAMED : plain.contains(value + first + " ") ? NAMED : 0;
    }

    private Set<String> forms(String value) {
        ProductDoc doc = product.doc();
        return new LinkedHashSet<>(List.of(value, doc.option(value, Lang.EN), doc.option(value, Lang.ZH)));
    }

    private double scoreOfForm(String form) {
        String plainForm = Plain.of(form);
        String bare = plainForm.strip();
        if (bare.isEmpty()) {
            return 0;
        }
        if (Plain.isHan(bare.charAt(0)) ? plain.contains(bare) : plain.contains(plainForm)) {
            return WHOLE + bare.length();
        }
        double measures = Plain.words(plainForm).stream().filter(this::saysMeasure).count();
        boolean colour = colours.values().stream().anyMatch(words -> names(words, plainForm));
        return Math.max(measures, colour ? COLOUR : 0);
    }

    /** {@code 256g} in a message speaks of {@code 256gb}; a bare 256 does too. */
    private boolean saysMeasure(String word) {
        var measure = MEASURE.matcher(word);
        if (!measure.matches()) {
            return word.length() > 1 && Character.isDigit(word.charAt(0)) && plain.contains(" " + word + " ");
        }
        return Plain.words(plain).stream().anyMatch(said -> said.startsWith(measure.group(1))
                && word.startsWith(said) && (said.length() > 1 || said.equals(word)));
    }

    private static boolean names(List<String> words, String plainForm) {
        return words.stream().anyMatch(word -> Plain.isHan(word.charAt(0))
                ? plainForm.contains(word)
                : plainForm.contains(" " + word.toLowerCase(java.util.Locale.ROOT) + " "));
    }

    /** What is asked for in an option's terms and no value of it answers to. */
    private List<String> unknown(Map<String, Set<String>> options) {
        var unknown = new ArrayList<String>();
        String title = Plain.of(product.doc().title(Lang.ZH) + " " + product.doc().title(Lang.EN));
        colours.forEach((colour, words) -> {
            boolean offered = options.values().stream().flatMap(Set::stream).flatMap(v -> forms(v).stream()).map(Plain::of)
                    .anyMatch(form -> names(words, form) || form.contains(colour));
            boolean comesInColours = options.keySet().stream().anyMatch(Wishes::isColour);
            if (!offered && comesInColours && !names(words, title)) {
                unknown.add(colour);
            }
        });
        Plain.words(plain).stream().filter(word -> isUnknownSize(word, options)).forEach(unknown::add);
        return unknown;
    }

    static boolean isColour(String option) {
        return option.toLowerCase(java.util.Locale.ROOT).matches("颜色|色|colou?r|花色");
    }

    private boolean isUnknownSize(String word, Map<String, Set<String>> options) {
        List<String> forms = options.values().stream().flatMap(Set::stream).map(Plain::of).toList();
        if (forms.stream().anyMatch(form -> form.contains(" " + word + " "))) {
            return false;
        }
        var measure = MEASURE.matcher(word);
        if (measure.matches()) {
            return forms.stream().anyMatch(form -> form.matches(".* \\d+(\\.\\d+)?" + measure.group(2) + " .*"))
                    && forms.stream().noneMatch(form -> form.contains(" " + word));
        }
        boolean sized = word.length() > 1 && LETTER_SIZE.matcher(word).matches() || plain.contains(" " + word + " 码");
        return sized && forms.stream().anyMatch(form -> LETTER_SIZE.matcher(form.strip()).matches()
                || Character.isDigit(form.charAt(1)) == Character.isDigit(word.charAt(0)) && plain.contains(" " + word + " 码"));
    }
}
