package dev.daogou.assistant;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures with their units, in one unit for each kind: {@code 1 L}, {@code 1000ml} and {@code 1升} are the same. */
final class Quantities {

    private record Unit(String of, BigDecimal times) {

        static Unit of(String of, String times) {
            return new Unit(of, new BigDecimal(times));
        }
    }

    private static final Map<String, Unit> UNITS = Map.ofEntries(Map.entry("ml", Unit.of("ml", "1")),
            Map.entry("毫升", Unit.of("ml", "1")), Map.entry("l", Unit.of("ml", "1000")), Map.entry("升", Unit.of("ml", "1000")),
            Map.entry("liter", Unit.of("ml", "1000")), Map.entry("litre", Unit.of("ml", "1000")),
            Map.entry("克", Unit.of("g", "1")), Map.entry("公斤", Unit.of("g", "1000")), Map.entry("kg", Unit.of("g", "1000")),
            Map.entry("千克", Unit.of("g", "1000")), Map.entry("gb", Unit.of("gb", "1")), Map.entry("tb", Unit.of("gb", "1024")),
            Map.entry("mm", Unit.of("mm", "1")), Map.entry("毫米", Unit.of("mm", "1")), Map.entry("cm", Unit.of("mm", "10")),
            Map.entry("厘米", Unit.of("mm", "10")), Map.entry("公分", Unit.of("mm", "10")), Map.entry("m", Unit.of("mm", "1000")),
            Map.entry("米", Unit.of("mm", "1000")), Map.entry("inch", Unit.of("inch", "1")),
            Map.entry("寸", Unit.of("inch", "1")),
            Map.entry("英寸", Unit.of("inch", "1")), Map.entry("\"", Unit.of("inch", "1")), Map.entry("ft", Unit.of("ft", "1")),
            Map.entry("feet", Unit.of("ft", "1")), Map.entry("foot", Unit.of("ft", "1")), Map.entry("英尺", Unit.of("ft", "1")));
    private static final Pattern MEASURE = Pattern
            .compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)[\\s-]?(毫升|公斤|千克|毫米|厘米|公分|英寸|英尺|升|克|米|寸"
                    + "|(?:ml|liter|litre|inch|feet|foot|kg|gb|tb|mm|cm|ft|l|m)(?=e?s?(?![a-z]))|\")");
    /** "2米3" is 2.3 m. */
    private static final Pattern METRES_AND = Pattern.compile("(\\d)米(\\d)(?!\\d)");

    private Quantities() {}

    /** Each as {@code <kind> <figure>}. */
    static Set<String> in(String text) {
        String folded = METRES_AND.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("$1.$2米");
        var found = new LinkedHashSet<String>();
        Matcher measure = MEASURE.matcher(folded);
        while (measure.find()) {
            Unit unit = UNITS.get(measure.group(2));
            found.add(unit.of + " "
                    + new BigDecimal(measure.group(1)).multiply(unit.times).stripTrailingZeros().toPlainString());
        }
        return found;
    }
}
