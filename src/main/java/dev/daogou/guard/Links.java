package dev.daogou.guard;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Addresses inside a text. */
final class Links {

    private static final String IN_ADDRESS = "-._~:/?#@$&*+=%";
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*:(//|[^\\s/]).*");
    private static final Pattern DOMAIN = Pattern.compile(
            "^(www\\..+|([a-z0-9-]+\\.)+(com|net|org|io|cn|co|info|xyz|top|shop|site|ru|app|dev|me|cc|link|click|biz|tk)([/:?#].*)?|\\S+@\\S+\\.\\S+)$");
    private static final Pattern SAFE_PATH = Pattern.compile("^/(?!/)[\\w\\-./%?&=#~]*$");

    private Links() {}

    static boolean starts(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    static int end(CharSequence text, int from) {
        int to = from;
        while (to < text.length() && (starts(text.charAt(to)) || IN_ADDRESS.indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return to;
    }

    static boolean isAddress(String word) {
        if (word.indexOf('.') < 0 && word.indexOf(':') < 0) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean scheme = lower.indexOf(':') > 1 && (lower.contains("://")
                || lower.startsWith("javascript:") || lower.startsWith("data:") || lower.startsWith("mailto:"));
        return scheme || DOMAIN.matcher(lower).matches();
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
