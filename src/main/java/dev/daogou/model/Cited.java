package dev.daogou.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.shared.Lang;

/** Puts {@code [n]} inside the sentence that it supports, before the full stop, so that whoever checks a claim finds both. */
final class Cited {

    private static final Pattern END = Pattern.compile("[。.!！?？;；，,、]*$");

    private Cited() {}

    static String sentence(Candidate candidate, Lang lang) {
        return withMark(candidate.text(), candidate.source().n(), lang, true);
    }

    /** An item of a list bears no full stop of its own. */
    static String item(Candidate candidate, Lang lang) {
        return withMark(candidate.text(), candidate.source().n(), lang, false);
    }

    static String whole(String text, int n, Lang lang) {
        return withMark(text, n, lang, true);
    }

    private static String withMark(String text, int n, Lang lang, boolean stop) {
        Matcher end = END.matcher(text);
        String bare = end.replaceFirst("");
        String mark = text.substring(bare.length());
        boolean sentence = mark.startsWith("!") || mark.startsWith("！") || mark.startsWith("?") || mark.startsWith("？");
        String close = sentence ? mark : stop ? lang == Lang.ZH ? "。" : "." : "";
        return bare + (lang == Lang.ZH ? "" : " ") + "[" + n + "]" + close;
    }
}
