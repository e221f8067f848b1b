package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** What is asked for in an option's terms and no value of it answers to: a colour or a size the product does not come in. */
final class UnknownWishes {

    private static final Pattern MEASURE = Pattern.compile("(\\d+(?:\\.\\d+)?)([a-z]+)");
    private static final List<String> IN_SIZE = List.of(" size ", " in a ", " in ");
    private static final Pattern LETTER_SIZE = Pattern.compile("x{0,4}[sl]|xs|m");

    private final ProductDoc doc;
    private final String plain;
    private final Map<String, List<String>> colours;

    UnknownWishes(ProductView product, String plain, Map<String, List<String>> colours) {
        this.doc = product.doc();
        this.plain = plain;
        this.colours = colours;
    }

    /** In the visitor's words. */
    List<String> of(Map<String, Set<String>> options) {
        var unknown = new ArrayList<String>();
        String title = Plain.of(doc.title(Lang.ZH) + " " + doc.title(Lang.EN));
        colours.forEach((colour, words) -> {
            boolean offered = options.values().stream().flatMap(Set::stream)
                    .flatMap(v -> Stream.of(v, doc.option(v, Lang.EN))).map(Plain::of)
                    .anyMatch(form -> Wishes.names(words, form) || form.contains(colour));
            boolean comesInColours = options.keySet().stream().anyMatch(UnknownWishes::isColour);
            if (!offered && comesInColours && !Wishes.names(words, title)) {
                unknown.add(colour);
            }
        });
        Plain.words(plain).stream().filter(word -> isUnknownSize(word, options)).forEach(unknown::add);
        return unknown;
    }

    static boolean isColour(String option) {
        return option.toLowerCase(Locale.ROOT).matches("颜色|色|colou?r|花色");
    }

    /** Sizes that are figures alone, as of shoes. */
    private static boolean figures(Map<String, Set<String>> options) {
        return options.values().stream().anyMatch(values -> values.stream().allMatch(v -> v.strip().matches("\\d{1,2}")));
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
        if (figures(options) && word.matches("\\d{1,2}") && IN_SIZE.stream().anyMatch(in -> plain.contains(in + word + " "))) {
            return true;
        }
        boolean sized = word.length() > 1 && LETTER_SIZE.matcher(word).matches() || plain.contains(" " + word + " 码");
        return sized && forms.stream().anyMatch(form -> LETTER_SIZE.matcher(form.strip()).matches()
                || Character.isDigit(form.charAt(1)) == Character.isDigit(word.charAt(0)) && plain.contains(" " + word + " 码"));
    }
}
