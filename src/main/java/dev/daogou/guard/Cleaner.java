package dev.daogou.guard;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Takes out of a streaming text what a reply never carries, whoever wrote it: HTML, images, links that do not lead to the
 * shop, citations of sources that do not exist. What is left is CommonMark that can be shown. A construct is kept back until
 * its end is seen.
 */
public final class Cleaner {

    /** A construct that is longer than this is none. */
    private static final int LONGEST = 2_000;
    private static final int UNDECIDED = -1;

    private final IntPredicate cited;
    private final Predicate<String> ours;
    private final Consumer<String> out;
    private final StringBuilder pending = new StringBuilder();
    private final StringBuilder ready = new StringBuilder();

    /**
     * @param cited whether a source has this number
     * @param ours whether an address leads to the shop
     */
    public Cleaner(IntPredicate cited, Predicate<String> ours, Consumer<String> out) {
        this.cited = cited;
        this.ours = ours;
        this.out = out;
    }

    public void feed(CharSequence delta) {
        pending.append(delta);
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
                ready.append(harmless(pending.charAt(at)));
                next = at + 1;
            }
            at = next;
        }
        pending.delete(0, at);
        if (!ready.isEmpty()) {
            String text = ready.toString();
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
            default :
                if (Links.starts(c)) {
                    return word(at, complete);
                }
                ready.append(c);
                return at + 1;
        }
    }

    private int tag(int at) {
        if (at + 1 == pending.length()) {
            return UNDECIDED;
        }
        char next = pending.charAt(at + 1);
        if (!Character.isLetter(next) && next != '/' && next != '!' && next != '?') {
            ready.append('<');
            return at + 1;
        }
        int end = pending.indexOf(">", at);
        return end < 0 ? UNDECIDED : end + 1;
    }

    private int image(int at, boolean complete) {
        if (at + 1 == pending.length() && !complete) {
            return UNDECIDED;
        }
        if (at + 1 == pending.length() || pending.charAt(at + 1) != '[') {
            ready.append('!');
            return at + 1;
        }
        var kept = ready.length();
        int end = bracket(at + 1, complete);
        ready.setLength(kept);
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
        if (inside.matches("\\d{1,4}")) {
            ready.append(cited.test(Integer.parseInt(inside)) ? "[" + inside + "]" : "");
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
        ready.append(Links.leadsTo(address, ours) ? "[" + plain(text) + "](" + address + ")" : plain(text));
        return close + 1;
    }

    private static String plain(String text) {
        return text.replaceAll("<[^>]*>?", "").replaceAll("[!\\[\\]]", "");
    }

    private int word(int at, boolean complete) {
        int end = Links.end(pending, at);
        if (end == pending.length() && !complete) {
            return UNDECIDED;
        }
        String word = pending.substring(at, end);
        if (!Links.isAddress(word)) {
            ready.append(word);
        } else if (Links.leadsTo(word, ours)) {
            ready.append(word);
        }
        return end;
    }
}
