package dev.daogou.guard;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

import dev.daogou.shared.WordList;

/**
 * Addresses inside a text, as a reader or a browser makes them out: with a scheme, without one, with escapes and emphasis in
 * them.
 */
final class Links {

    private static final String IN_ADDRESS = "-._~:/?#@$&*+=%\\`";
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*:(//|[^\\s/]).*");
    private static final Pattern LOADED = Pattern.compile(
            "^(?:javascript|vbscript|data|mailto|tel|sms|file|blob|about|intent|skype|tg|whatsapp|weixin|alipays?|callto):.*");
    private static final Pattern SAFE_PATH = Pattern.compile("^/(?!/)[\\w\\-./%?&=#~]*$");
    private static final Pattern HOST = Pattern.compile("(?:[a-zA-Z0-9-]+\\.)+[a-zA-Z]{2,24}");
    private static final Pattern NUMBERS = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}[/:]\\S.*");
    private static final Pattern BETWEEN = Pattern.compile("[/:?#=&@]+");
    private static final Pattern EMPHASIS = Pattern.compile("[*~`\\\\]|_(?![a-z0-9])");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31})");
    private static final Pattern SPELT = Pattern
            .compile("[a-z0-9]\\s*[(\\[{]?\\s*(?:\\.|dot|点)\\s*[)\\]}]?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile("[.:?*~`_-]*$");
    /** After a full stop that was spelt out no other ending is sure to be one. */
    private static final Set<String> SPELT_ENDINGS = Set.of("com", "cn", "org", "xyz");
    private static final int LEAST_UNKNOWN = 3;

    private static final Set<String> COMMON = new HashSet<>();
    private static final Set<String> KNOWN = new HashSet<>();

    static {
        List<String> lines = WordList.of("guard/domains.txt");
        COMMON.addAll(lines.subList(0, lines.indexOf("---")));
        KNOWN.addAll(lines);
        Arrays.stream(Locale.getISOCountries()).map(country -> country.toLowerCase(Locale.ROOT)).forEach(KNOWN::add);
    }

    private Links() {}

    static boolean starts(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    static int end(CharSequence text, int from) {
        int to = from;
        int entity = -1;
        while (to < text.length()) {
            char c = text.charAt(to);
            if (c == '&') {
                entity = to;
            } else if (c == ';' && entity >= 0 && ENTITY.matcher(text.subSequence(entity, to)).matches()) {
                entity = -1;
            } else if (!starts(c) && IN_ADDRESS.indexOf(c) < 0) {
                break;
            }
            to++;
        }
        return to;
    }

    static boolean isAddress(String word) {
        if (word.indexOf('.') < 0 && word.indexOf(':') < 0 && word.indexOf('%') < 0 && word.indexOf('&') < 0) {
            return false;
        }
        String plain = plain(word);
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.indexOf("://") > 0 || LOADED.matcher(lower).matches() || lower.startsWith("www.")
                || NUMBERS.matcher(lower).matches()) {
            return true;
        }
        String[] parts = BETWEEN.split(plain);
        for (String part : parts) {
            if (isHost(part, parts.length > 1 && !plain.endsWith(part))) {
                return true;
            }
        }
        return false;
    }

    /** What follows its last letter as it would follow any word. */
    static String trailing(String word) {
        Matcher trailing = TRAILING.matcher(word);
        return trailing.find() ? trailing.group() : "";
    }

    private static String plain(String word) {
        String text = word.indexOf('&') < 0 ? word : Parser.unescapeEntities(word, true);
        // Twice, for whoever escapes the escape.
        for (int i = 0; i < 2 && text.indexOf('%') >= 0; i++) {
            text = ESCAPE.matcher(text)
                    .replaceAll(code -> Matcher.quoteReplacement("" + (char) Integer.parseInt(code.group(1), 16)));
        }
        text = EMPHASIS.matcher(text).replaceAll("");
        return text.substring(0, text.length() - trailing(text).length());
    }

    /** @param leadsOn whether a path or a port follows */
    private static boolean isHost(String part, boolean leadsOn) {
        String host = part.replace("_", "");
        if (!HOST.matcher(host).matches()) {
            return false;
        }
        int dot = host.lastIndexOf('.');
        String ending = host.substring(dot + 1);
        String lower = ending.toLowerCase(Locale.ROOT);
        boolean named = host.substring(0, dot).chars().anyMatch(Character::isLetter);
        // "It is great.It fits": a blank is missing.
        boolean joint = Character.isUpperCase(ending.charAt(0)) && Character.isLowerCase(host.charAt(dot - 1));
        return COMMON.contains(lower)
                || named && !joint && (KNOWN.contains(lower) || leadsOn && lower.length() >= LEAST_UNKNOWN);
    }

    /** Whether it is worth asking {@link #endsAddress}, which takes longer. */
    static boolean mayEnd(String word, char before) {
        return before == '.' || before == '。' || word.charAt(0) == '.'
                || word.length() > 1 && SPELT_ENDINGS.contains(word.substring(0, Math.min(3, word.length())))
                || word.startsWith("cn");
    }

    /**
     * Whether a word is the end of an address whose beginning stands in other letters, is spelt out or was taken out.
     *
     * @param behind the last few characters before it
     */
    static boolean endsAddress(String word, String behind) {
        String first = BETWEEN.matcher(plain(word)).replaceFirst(" ").split(" ", 2)[0];
        String ending = first.substring(first.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (first.isEmpty() || behind.length() < 2 || !KNOWN.contains(ending)) {
            return false;
        }
        boolean small = !Character.isUpperCase(first.replace(".", " ").strip().charAt(0));
        if (first.charAt(0) == '.') {
            return small || COMMON.contains(ending);
        }
        char last = behind.charAt(behind.length() - 1);
        boolean onWord = Character.isLetterOrDigit(behind.charAt(behind.length() - 2));
        if (last == '.' && onWord && (small || COMMON.contains(ending))) {
            return true;
        }
        return last == '。' && onWord && COMMON.contains(ending)
                || SPELT_ENDINGS.contains(ending) && first.equals(first.toLowerCase(Locale.ROOT))
                        && SPELT.matcher(behind).find();
    }

    /** A path of this site, or an absolute address that is the shop's own. */
    static boolean leadsTo(String address, Predicate<String> ours) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (SAFE_PATH.matcher(address).matches()) {
            return true;
        }
        return SCHEME.matcher(lower).matches() && (lower.startsWith("https://") || lower.startsWith("http://"))
                && ours.test(address);
    }
}
