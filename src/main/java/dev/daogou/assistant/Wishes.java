package dev.daogou.assistant;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.daogou.catalog.NameTokens;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Reads from a message which of a product's colours, sizes and capacities it speaks of, in either language. */
final class Wishes {

    private static final double WHOLE = 2;
    private static final double COLOUR = 1;
    private static final double PART = 0.5;
    private static final double NAMED = 100;
    private static final int TELLING = 5;
    private static final Pattern MEASURE = Pattern.compile("(\\d+(?:\\.\\d+)?)([a-z]+)");

    private final ProductView product;
    private final String text;
    private final String plain;
    private final String stemmed;
    private final Map<String, List<String>> colours;
    private final Lexicon lexicon;

    private Wishes(ProductView product, String text, Lexicon lexicon) {
        this.product = product;
        this.text = text;
        this.plain = Plain.of(text);
        this.stemmed = NameTokens.stemmed(plain);
        this.colours = lexicon.colours(text);
        this.lexicon = lexicon;
    }

    static Wish of(ProductView product, String text, Lexicon lexicon) {
        return new Wishes(product, text, lexicon).read();
    }

    private Wish read() {
        var values = new LinkedHashMap<String, Set<String>>();
        product.offers().forEach(offer -> offer.options()
                .forEach((name, value) -> values.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value)));
        var wished = new LinkedHashMap<String, Set<String>>();
        values.forEach((name, all) -> {
            Set<String> best = best(name, values);
            if (!best.isEmpty()) {
                wished.put(name, best);
            }
        });
        return new Wish(wished, new UnknownWishes(product, plain, colours).of(values));
    }

    private Set<String> best(String name, Map<String, Set<String>> values) {
        double most = 0;
        Set<String> best = new LinkedHashSet<>();
        for (String value : values.get(name)) {
            double score = Math.max(score(name, value), part(name, value, values));
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score > 0 && score == most) {
                best.add(value);
            }
        }
        if (most >= WHOLE && most < NAMED) {
            best.addAll(said(values.get(name)));
        }
        return best;
    }

    /** "XL 断码了吗,L 呢" speaks of two sizes; "space grey" of no plain grey. */
    private Set<String> said(Set<String> values) {
        var whole = new LinkedHashSet<String>();
        String[] left = { plain };
        values.stream().filter(value -> !YesNo.isOne(value)).sorted(Comparator.comparingInt((String v) -> -v.length()))
                .forEach(value -> forms(value).stream().map(Plain::of).map(String::strip)
                        .filter(bare -> !bare.isEmpty() && stands(bare, left[0])).findFirst().ifPresent(bare -> {
                            whole.add(value);
                            left[0] = left[0].replace(bare, " # ");
                        }));
        return whole;
    }

    private double score(String name, String value) {
        if (YesNo.isOne(value)) {
            return besideItsName(name, value) + (YesNo.said(name, value, plain) ? WHOLE : 0);
        }
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
        if (stands(bare, plain) || stands(NameTokens.stemmed(plainForm).strip(), stemmed)) {
            return WHOLE + bare.length();
        }
        Set<String> measured = Quantities.in(form);
        measured.retainAll(Quantities.in(text));
        double measures = Math.max(measured.size(), Plain.words(plainForm).stream().filter(this::saysMeasure).count());
        return Math.max(measures, saysColour(form, plainForm) ? COLOUR : 0);
    }

    /** "Grey" is no word for what the shop calls "silver" in English, whatever its Chinese name. */
    private boolean saysColour(String form, String plainForm) {
        boolean translated = forms(form).size() > 1 || !product.doc().option(form, Lang.EN).equals(form);
        return colours.entrySet().stream().filter(c -> !translated || Lang.ofText(c.getKey()) == Lang.ofText(form))
                .anyMatch(c -> names(c.getValue(), plainForm));
    }

    /** Han may stand anywhere in a run, a word or figure only whole. */
    private static boolean stands(String bare, String text) {
        return text.contains((Plain.isHan(bare.charAt(0)) ? "" : " ") + bare
                + (Plain.isHan(bare.charAt(bare.length() - 1)) ? "" : " "));
    }

    /** "Stainless" says "stainless steel" where nothing else of the product is stainless. */
    private double part(String name, String value, Map<String, Set<String>> values) {
        String title = NameTokens.stemmed(Plain.of(product.doc().title(Lang.EN) + " " + String.join(" ", values.keySet())));
        List<String> others = values.entrySet().stream()
                .flatMap(e -> e.getValue().stream().filter(v -> !e.getKey().equals(name) || !v.equals(value)))
                .map(v -> NameTokens.stemmed(Plain.of(v))).toList();
        return Plain.words(NameTokens.stemmed(Plain.of(value))).stream().filter(word -> word.length() >= TELLING)
                .filter(word -> stemmed.contains(" " + word + " ") && !title.contains(" " + word + " "))
                .filter(word -> !lexicon.asksWith(" " + word + " "))
                .anyMatch(word -> others.stream().noneMatch(other -> other.contains(" " + word + " "))) ? PART : 0;
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

    static boolean names(List<String> words, String plainForm) {
        return words.stream().anyMatch(word -> Plain.isHan(word.charAt(0))
                ? plainForm.contains(word)
                : plainForm.contains(" " + word.toLowerCase(Locale.ROOT) + " "));
    }
}
