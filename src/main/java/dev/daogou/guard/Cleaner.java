package dev.daogou.guard;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes out of a streaming text what a reply never carries, whoever wrote it: HTML, images, links that do not lead to the
 * shop, citations of sources that do not exist. What is left is CommonMark that can be shown. A construct is kept back until
 * its end is seen.
 */
public final class Cleaner {

    /** A construct that is longer than this is none. */
    private static final int LONGEST = 2_000;
    private static final int UNDECIDED = -1;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final IntPredicate cited;
    private final Predicate<String> ours;
    private final Consumer<String> out;
    private final Runnable foreign;
    private final Seen seen = new Seen();
    private final StringBuilder pending = new StringBuilder();
    private final Behind behind = new Behind();
    private final StringBuilder ready = new StringBuilder();

    /**
     * @param cited whether a source has this number
     * @param ours whether an address leads to the shop
     */
    public Cleaner(IntPredicate cited, Predicate<String> ours, Consumer<String> out) {
        this(cited, ours, out, () -> {});
    }

    /** @param foreign is told of each image or address that is taken out */
    public Cleaner(IntPredicate cited, Predicate<String> ours, Consumer<String> out, Runnable foreign) {
        this.cited = cited;
        this.ours = ours;
        this.out = out;
        this.foreign = foreign;
    }

    /** A whole text that cites nothing. */
    public static String of(String text, Predicate<String> ours) {
        return of(text, n -> false, ours);
    }

    /** A whole text, {@code null} for {@code null}. */
    public static String of(String text, IntPredicate cited, Predicate<String> ours) {
        return text == null ? null : cleaned(text, cited, ours, () -> {});
    }

    private static String cleaned(String text, IntPredicate cited, Predicate<String> ours, Runnable foreign) {
        var clean = new StringBuilder();
        var cleaner = new Cleaner(cited, ours, clean::append, foreign);
        cleaner.feed(text);
        cleaner.finish();
        return clean.toString();
    }

    public void feed(CharSequence delta) {
        seen.take(delta, pending);
        advance(false);
    }

    public void finish() {
        advance(true);
    }

    private void advance(boolean complete) {
        int at = 0;
        while (at < pending.length()) {
            int next = step(at, complete);
            if (next == UNDECIDED) {
                if (!complete && pending.length() - at < LONGEST) {
                    break;
                }
                // A word is judged by what there is of it: an address must not get by for its length.
                next = complete ? UNDECIDED : step(at, true);
            }
            if (next == UNDECIDED) {
                ready.append(harmless(pending.charAt(at)));
                next = at + 1;
            }
            at = next;
        }
        pending.delete(0, at);
        if (!ready.isEmpty()) {
            String text = ready.toString();
            behind.passes(text);
            ready.setLength(0);
            out.accept(text);
        }
    }

    /** The opener of a construct that never ended opens nothing. */
    private static char harmless(char c) {
        return c == '<' ? '\u2039' : c == '[' ? '(' : c;
    }

    private int step(int at, boolean complete) {
        char c = pending.charAt(at);
        switch (c) {
            case '<' :
                return tag(at);
            case '!' :
                return image(at, complete);
            case '[' :
            case '\u3010' :
                return bracket(at, complete);
            case '&' :
                return entity(at, complete);
            case '.' :
                // Behind letters of another script it may go on as an address in them does.
                return isForeignLetter() ? word(at, complete) : plain(c, at);
            default :
                return Links.starts(c) ? word(at, complete) : plain(c, at);
        }
    }

    private int plain(char c, int at) {
        ready.append(c);
        return at + 1;
    }

    private boolean isForeignLetter() {
        return behind.last(ready) >= 128 && Character.isLetter(behind.last(ready));
    }

    /** A letter of an address may be written as one. */
    private int entity(int at, boolean complete) {
        int end = at + 1;
        while (end < pending.length() && (Links.starts(pending.charAt(end)) || end == at + 1 && pending.charAt(end) == '#')) {
            end++;
        }
        if (end == pending.length() && !complete) {
            return UNDECIDED;
        }
        boolean written = end > at + 1 && end < pending.length() && pending.charAt(end) == ';';
        return written ? word(at, complete) : plain('&', at);
    }

    private int tag(int at) {
        if (at + 1 == pending.length()) {
            return UNDECIDED;
        }
        char next = pending.charAt(at + 1);
        if (!Character.isLetter(next) && "/!?|".indexOf(next) < 0) {
            return plain('<', at);
        }
        int end = pending.indexOf(">", at);
        return end < 0 ? UNDECIDED : end + 1;
    }

    private int image(int at, boolean complete) {
        if (at + 1 == pending.length() && !complete) {
            return UNDECIDED;
        }
        if (at + 1 == pending.length() || pending.charAt(at + 1) != '[') {
            return plain('!', at);
        }
        var kept = ready.length();
        int end = bracket(at + 1, complete);
        ready.setLength(kept);
        if (end != UNDECIDED) {
            foreign.run();
        }
        return end;
    }

    private int bracket(int at, boolean complete) {
        int close = pending.indexOf(pending.charAt(at) == '[' ? "]" : "\u3011", at);
        if (close < 0 || close + 1 == pending.length() && !complete) {
            return UNDECIDED;
        }
        String inside = pending.substring(at + 1, close);
        char next = close + 1 < pending.length() ? pending.charAt(close + 1) : ' ';
        if (next == '(') {
            return link(inside, close + 1);
        }
        if (NUMBER.matcher(inside).matches()) {
            ready.append(citation(inside));
        } else {
            ready.append(next == '[' || next == ':' ? plain(inside) : "(" + plain(inside) + ")");
        }
        return close + 1;
    }

    private int link(String text, int open) {
        int close = pending.indexOf(")", open);
        if (close < 0) {
            return UNDECIDED;
        }
        String address = pending.substring(open + 1, close).strip().split("\\s", 2)[0];
        if (NUMBER.matcher(text).matches()) {
            ready.append(citation(text));
        } else if (Links.leadsTo(address, ours)) {
            ready.append('[').append(plain(text)).append("](").append(address).append(')');
        } else {
            foreign.run();
            ready.append(plain(text));
        }
        return close + 1;
    }

    private String citation(String number) {
        return cited.test(Integer.parseInt(number)) ? "[" + number + "]" : "";
    }

    /** What stands in brackets may be an address itself. */
    private String plain(String text) {
        return cleaned(text.replaceAll("<[^>]*>?", "").replaceAll("[!\\[\\]]", ""), cited, ours, foreign);
    }

    private int word(int at, boolean complete) {
        int end = Links.end(pending, at);
        if (end == pending.length() && !complete) {
            return UNDECIDED;
        }
        String word = pending.substring(at, end);
        if (Links.isAddress(word) ? isOurs(word) : !endsAddress(word)) {
            ready.append(word);
        } else {
            foreign.run();
            ready.append(Links.trailing(word));
        }
        return end;
    }

    private boolean isOurs(String address) {
        String bare = address.substring(0, address.length() - Links.trailing(address).length());
        return Links.leadsTo(bare, ours) || ours.test("https://" + bare);
    }

    private boolean endsAddress(String word) {
        return Links.mayEnd(word, behind.last(ready)) && Links.endsAddress(word, behind.and(ready));
    }
}
