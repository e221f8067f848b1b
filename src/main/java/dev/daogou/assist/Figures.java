package dev.daogou.assist;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a translation may not change: figures, what they are amounts of, addresses, order numbers and SKUs. Two texts say the
 * same of them when they hold the same ones equally often, in whichever order.
 */
final class Figures {

    private static final String NUMBER = "\\d+(?:[.,]\\d+)*";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'()()，。；、]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
            Pattern.CASE_INSENSITIVE);
    /** Capitals with hyphens or figures among them, and anything hyphenated that holds a figure. */
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9-])(?:[A-Z0-9]+(?:-[A-Z0-9]+)+(?![A-Za-z0-9-])"
            + "|(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\\d)[A-Z0-9]{5,}(?![A-Za-z0-9-])"
            + "|(?=[A-Za-z-]*\\d)[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+)");
    private static final Map<String, Pattern> OF = Map.of("CNY", amount("(?:RMB|CNY|CN¥|¥)", "(?:元|块|RMB|CNY|yuan)"), "USD",
            amount("(?:USD|US\\$|\\$)", "(?:USD|dollars?|美元|美金)"), "EUR", amount("(?:EUR|€)", "(?:EUR|€|euros?|欧元)"), "GBP",
            amount("(?:GBP|£)", "(?:GBP|pounds?|英镑)"), "JPY", amount("JPY", "(?:JPY|円|日元|yen)"), "%",
            amount("百分之", "(?:%|percent|per cent)"));
    private static final Pattern BARE = Pattern.compile(NUMBER);

    private Figures() {}

    /** What stands in one of the texts and not in the other, as it is compared; empty when they agree. */
    static List<String> differing(String one, String other) {
        List<String> left = in(one);
        List<String> more = new ArrayList<>();
        for (String figure : in(other)) {
            if (!left.remove(figure)) {
                more.add(figure);
            }
        }
        left.addAll(more);
        return left.stream().distinct().toList();
    }

    /** The amounts of money in a text, as {@code CNY 599}. */
    static List<String> amounts(String text) {
        return in(text).stream().filter(figure -> figure.matches("[A-Z]{3} [\\d.]+")).toList();
    }

    private static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        String rest = Normalizer.normalize(text, Normalizer.Form.NFKC);
        rest = taken(rest, ADDRESS, address -> address.group().replaceAll("[.,;:!?]+$", ""), found);
        rest = taken(rest, CODE, Matcher::group, found);
        for (Map.Entry<String, Pattern> unit : OF.entrySet()) {
            rest = taken(rest, unit.getValue(),
                    hit -> unit.getKey() + " " + plain(hit.group(1) != null ? hit.group(1) : hit.group(2)), found);
        }
        taken(rest, BARE, hit -> plain(hit.group()), found);
        return found;
    }

    private static String taken(String text, Pattern pattern, java.util.function.Function<Matcher, String> as,
            List<String> found) {
        Matcher hit = pattern.matcher(text);
        var rest = new StringBuilder();
        while (hit.find()) {
            found.add(as.apply(hit));
            hit.appendReplacement(rest, " ");
        }
        return hit.appendTail(rest).toString();
    }

    private static Pattern amount(String before, String after) {
        return Pattern.compile(before + "\\s*(" + NUMBER + ")|(" + NUMBER + ")\\s*" + after + "(?![a-z])",
                Pattern.CASE_INSENSITIVE);
    }

    /** {@code 1,099.00} and {@code 1099} are one figure; {@code 3,5} is none of thousands. */
    private static String plain(String number) {
        String bare = number.replaceAll(",(?=\\d{3}(?:\\D|$))", "").replace(',', '.');
        return bare.matches("\\d+(?:\\.\\d+)?") ? new BigDecimal(bare).stripTrailingZeros().toPlainString() : bare;
    }
}
