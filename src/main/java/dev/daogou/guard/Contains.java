package dev.daogou.guard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text says of a substance. A word's absence is no answer: only a text that names the substance and denies it says that
 * it is not in there.
 */
public enum Contains {
    /** The text does not speak of it, or not clearly. */
    NOTHING,
    /** It says that there is none. */
    FREE,
    /** It is handled in the same place, or may be in there. */
    TRACES,
    /** It is in there. */
    YES;

    /** What a data sheet calls its lines on what is in the product. */
    private static final Pattern LISTS = Pattern
            .compile("^[^:]{0,20}(?:过敏|致敏|配料|成分|成份|原料|原材料|材质|面料|里料|填充物|allerg|ingredient|composition"
                    + "|contains|material|fabric|filling)[^:]{0,20}:", Pattern.CASE_INSENSITIVE);
    private static final String DENIAL = "\u0001";
    private static final Pattern SENTENCES = Pattern.compile("[;。!?\\n]|\\.(?!\\d)");
    private static final Pattern PARTS = Pattern.compile("(?<!\\d),|,(?!\\d)");
    private static final Pattern MAYBE = Pattern.compile(
            "车间|生产线|同线|产线|可能含|可能有|微量|交叉|may (?:also )?contain|\\btraces?\\b|same (?:facility|line|plant|factory|equipment)"
                    + "|\\bfacility\\b|\\bshared with\\b|\\bshared (?:line|equipment|plant|factory)|made where|\\bhandle[sd]?\\b|cross.contam");
    private static final Pattern HAS = Pattern
            .compile("含|配料|原料|成分|添加了|加了|contain|includ|made (?:with|from|of)|ingredient");
    /** What follows asks or leaves open. */
    private static final Pattern OPEN = Pattern.compile("是否|能否|有没有|含不含|\\bwhether\\b|\\bif\\b");
    /** "A、" of "A、B": in Chinese lists every member is denied with the first. */
    private static final String HAN_LIST = "(?:[\\p{IsHan}a-z]{1,8}[、和或及与]){0,8}";
    private static final String OR_LIST = "(?:[a-z]+(?: [a-z]+)?(?: or | and | nor )){0,3}";
    private static final String COMMA_LIST = "(?:[a-z]+(?: [a-z]+)?(?:, (?:or |and |nor )?| or | and | nor )){0,6}";
    private static final String DENIED = "(?:contains? (?:no|zero)|(?:not|n't|never) contain(?: any)?|free (?:from|of)|without(?: any)?|has no)"
            + "(?: any)? ";

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /**
     * What a line of a shop says.
     *
     * @param listed whether to be named in it is to be in there, as in a list of ingredients
     */
    public static Contains said(String line, Concern substance, boolean listed) {
        return read(folded(line), substance, listed, substance.denied(), false);
    }

    /** Whether to be named in a line of a data sheet is to be in there. */
    public static boolean lists(String line) {
        return LISTS.matcher(line).find();
    }

    /** What a sentence of a model claims, taken at its widest. */
    static Contains claimed(String folded, Concern substance) {
        return read(folded, substance, false, substance.perhapsDenied(), true);
    }

    private static Contains read(String text, Concern substance, boolean listed, Pattern denied, boolean claim) {
        Contains most = NOTHING;
        for (String sentence : SENTENCES.split(text)) {
            Contains mode = listed ? YES : NOTHING;
            // Lists run over commas, so what denies is marked before the sentence is cut at them.
            String marked = denied.matcher(sentence).replaceAll(DENIAL);
            for (String part : PARTS.split(substance.perhapsDenied().matcher(marked).replaceAll(" "))) {
                boolean open = claim && isOpen(part);
                mode = MAYBE.matcher(part).find() ? TRACES : HAS.matcher(part).find() ? YES : mode;
                boolean names = substance.isNamedIn(part);
                most = open || !part.contains(DENIAL) ? most : max(most, FREE);
                most = open || !names ? most : max(most, mode);
            }
        }
        return most;
    }

    private static Contains max(Contains one, Contains other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static boolean isOpen(String part) {
        return OPEN.matcher(part).find() || Spoken.isUnsure(part);
    }

    /** So written that nothing else can be meant. */
    static Pattern surely(String x) {
        return Pattern
                .compile("(?:不含有?|不包含)(?:任何)?" + HAN_LIST + x + "|(?:未添加|不添加|没有添加|无)(?:任何)?" + x + "|" + DENIED + OR_LIST + x
                        + "|" + x + "[- ]free\\b");
    }

    static Pattern perhaps(String x) {
        return Pattern.compile("(?:不含有?|不包含|未添加|不添加|没有?添加|没加|没有|没|无|零|不带|不用)(?:任何|什么)?" + HAN_LIST + x + "|" + DENIED
                + COMMA_LIST + x + "|\\b(?:no|zero|never any|non) ?-?" + OR_LIST + x + "|" + x + "[- ]free\\b" + "|" + x
                + "(?:成分|含量| content)?\\s*:?\\s*(?:是|都|为|完全|一点)?(?:没有|不含|否|无(?!\\p{IsHan})|零|none\\b|no\\b|zero\\b|0(?!\\d|\\.\\d))"
                + "|" + x + " (?:are|is|were|was)(?: not|n't) |(?:not|n't) (?:made with|have|include|use|add)(?: any)? " + x);
    }
}
