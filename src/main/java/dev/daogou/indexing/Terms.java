package dev.daogou.indexing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The terms a text is found by, by script and not by language, since a Chinese passage names its {@code 800FP} down and its
 * {@code GORE-TEX} in Latin letters. Common to all index adapters.
 */
final class Terms {

    private static final Pattern PIECE = Pattern.compile("(?<han>\\p{IsHan}+)"
            + "|(?<number>(?:(?<![\\p{Alnum}.])[-−+])?\\d+(?:,\\d{3})*+(?:\\.\\d+)?)(?<unit> ?(?:°[cf]|%|\\p{IsLatin}{1,4}(?![\\p{Alnum}-])))?"
            + "|(?<word>[\\p{L}\\p{Nd}&&[^\\p{IsHan}]]++(?:['’.\\-_/][\\p{L}\\p{Nd}&&[^\\p{IsHan}]]++)*+)");
    /** Nobody asks for a longer one, and an index takes no term of more than 32,766 bytes. */
    private static final int LONGEST = 64;
    private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{Nd}+");

    private Terms() {}

    /** Everything a passage may be asked for; a term stands as often as the text says it. */
    static List<String> ofPassage(String text) {
        List<String> terms = new ArrayList<>();
        collect(text, false, terms);
        return terms;
    }

    /** What a question asks for, each term once. Chinese is cut into words here: pairs across two words would be noise. */
    static Set<String> ofQuestion(String text) {
        List<String> terms = new ArrayList<>();
        collect(text, true, terms);
        return new LinkedHashSet<>(terms);
    }

    private static void collect(String text, boolean question, List<String> terms) {
        String plain = ChineseNumbers.plain(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        Matcher piece = PIECE.matcher(plain);
        while (piece.find()) {
            if (piece.group("han") != null) {
                HanWords.collect(piece.group("han"), question, terms);
            } else if (piece.group("number") != null) {
                number(cut(piece.group("number")), piece.group("unit"), terms);
            } else {
                word(cut(piece.group("word")), terms);
            }
        }
    }

    /** {@code 800fp} is found by 800fp and by 800; {@code -15°c} not by 15°c. */
    private static void number(String number, String unit, List<String> terms) {
        String value = number.replace(",", "").replace('−', '-').replaceFirst("^\\+", "");
        terms.add(value);
        if (unit != null) {
            String name = unit.strip();
            if (StopWords.contain(name)) {
                return;
            }
            terms.add(value + name);
            if (name.length() > 2) {
                word(name, terms);
            }
        }
    }

    private static void word(String word, List<String> terms) {
        if (StopWords.contain(word)) {
            return;
        }
        String bare = word.replaceFirst("['’]s$", "").replaceAll("['’]", "");
        if (bare.chars().allMatch(Character::isLetter)) {
            terms.add(stem(bare));
            return;
        }
        terms.add(bare);
        Matcher part = PART.matcher(bare);
        while (part.find()) {
            String piece = part.group();
            if (piece.length() > 1 && !piece.equals(bare) && !StopWords.contain(piece)) {
                terms.add(stem(piece));
            }
        }
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static String stem(String word) {
        if (word.charAt(0) > 'z' || word.length() < 4) {
            return word;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        return stemmer.stem() ? stemmer.getCurrent() : word;
    }
}
