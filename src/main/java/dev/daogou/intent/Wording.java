package dev.daogou.intent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.shared.Lang;

/**
 * The turns of phrase of a message: in Chinese every run of one to three characters, in English of one to three words or points.
 * Every number is the same, {@code 0}: that there is one tells more than which. Each counts once, and all of a message's together
 * have the length {@value #LENGTH}, so that a long message is no more than a short one.
 */
final class Wording {

    static final String PREFIX = "says.";
    private static final double LENGTH = 6;
    private static final int LONGEST = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_']+|[^\\p{L}\\p{N}_\\s]");
    /** In a name, where a space would end it. */
    private static final char JOINED = '·';

    private Wording() {}

    /** @param known by its name; others count nothing, nor do they make the known ones count less */
    static void add(Text text, Lang lang, Predicate<String> known, Map<String, Double> features) {
        List<String> told = names(text.folded(), lang).stream().filter(known).toList();
        told.forEach(name -> features.put(name, LENGTH / Math.sqrt(told.size())));
    }

    /** Each once, in the order of the text, as they are named in a file of weights. */
    static Set<String> names(String folded, Lang lang) {
        String plain = BLANK.matcher(NUMBER.matcher(folded).replaceAll("0")).replaceAll(" ");
        List<String> units = new ArrayList<>();
        if (lang == Lang.ZH) {
            plain.codePoints().forEach(c -> units.add(Character.toString(c)));
        } else {
            Matcher word = WORD.matcher(plain);
            while (word.find()) {
                units.add(word.group());
            }
        }
        Set<String> names = new LinkedHashSet<>();
        for (int from = 0; from < units.size(); from++) {
            for (int length = 1; length <= Math.min(LONGEST, units.size() - from); length++) {
                names.add(PREFIX
                        + String.join(lang == Lang.ZH ? "" : " ", units.subList(from, from + length)).replace(' ', JOINED));
            }
        }
        return names;
    }

    /** The clause whose turns of phrase add most for a column of weights, verbatim; the first of equals. */
    static String telling(Text text, Lang lang, Map<String, double[]> weights, int column) {
        return Clauses.foremost(text, clause -> names(Folding.fold(clause), lang).stream().filter(weights::containsKey)
                .mapToDouble(name -> weights.get(name)[column]).sum());
    }
}
