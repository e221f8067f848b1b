package dev.daogou.intent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.daogou.shared.Lang;

/**
 * The rules of one concern in one language, as its file says them. A line is one of
 *
 * <pre>
 * # a comment
 * let NAME pattern              names a piece; later lines write it {NAME}
 * mask pattern                  words that look like a signal and are not: no rule sees them
 * label weight pattern          a rule: what it gives away, 0..1 how much it says, and its words
 * </pre>
 *
 * Patterns are Java regular expressions over {@linkplain Folding folded} text; they must not contain unbounded gaps, since a
 * visitor chooses the text they run on. English ones begin where a word begins, which also spares trying them everywhere else.
 */
final class Lexicon {

    record Rule(String label, double weight, Pattern pattern) {}

    record Match(Rule rule, int start, int end) {}

    /** Stands where a mask hid words; no pattern of a word matches it. */
    private static final char HIDDEN = '\u0001';

    private final String beginning;
    private final List<Pattern> masks = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private Lexicon(Lang lang) {
        beginning = lang == Lang.EN ? "(?<![a-z0-9])" : "";
    }

    /** @throws IllegalStateException naming file and line when it is missing or cannot be read */
    static Lexicon of(String concern, Lang lang) {
        String file = "intent/" + concern + "." + lang.code() + ".txt";
        try (var in = Lexicon.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return read(file, lang, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lexicon read(String file, Lang lang, BufferedReader lines) throws IOException {
        Lexicon lexicon = new Lexicon(lang);
        Map<String, String> names = new HashMap<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                lexicon.add(line.strip(), names);
            } catch (PatternSyntaxException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalStateException(file + " line " + number + " cannot be read: " + e.getMessage(), e);
            }
        }
        return lexicon;
    }

    private void add(String line, Map<String, String> names) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("mask ")) {
            masks.add(compile(line.substring(5), names));
            return;
        }
        String[] parts = line.split("\\s+", 3);
        if (parts[0].equals("let")) {
            names.put(parts[1], "(?:" + expand(parts[2], names) + ")");
            return;
        }
        rules.add(new Rule(parts[0], Double.parseDouble(parts[1]), compile(parts[2], names)));
    }

    private Pattern compile(String pattern, Map<String, String> names) {
        return Pattern.compile(beginning + "(?:" + expand(pattern, names) + ")");
    }

    private static String expand(String pattern, Map<String, String> names) {
        String expanded = pattern;
        for (var name : names.entrySet()) {
            expanded = expanded.replace("{" + name.getKey() + "}", name.getValue());
        }
        return expanded;
    }

    /** The first match of every rule, in the order of the file. */
    List<Match> match(String folded) {
        String seen = hide(folded);
        List<Match> found = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern.matcher(seen);
            if (matcher.find()) {
                found.add(new Match(rule, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** Whether something in it only looks like a signal. */
    boolean masks(String folded) {
        return masks.stream().anyMatch(mask -> mask.matcher(folded).find());
    }

    List<Rule> rules() {
        return rules;
    }

    private String hide(String folded) {
        char[] seen = null;
        for (Pattern mask : masks) {
            Matcher matcher = mask.matcher(folded);
            while (matcher.find()) {
                seen = seen == null ? folded.toCharArray() : seen;
                Arrays.fill(seen, matcher.start(), matcher.end(), HIDDEN);
            }
        }
        return seen == null ? folded : new String(seen);
    }
}
