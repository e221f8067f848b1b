package dev.daogou.assist;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.shared.WordList;

/** Greetings, thanks and "one moment": what is polite to say and answers nothing. The sentences are in {@code assist/courtesy.*.txt}. */
final class Courtesy {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?;；\\n]+?(?:[。！？!?;；\\n]+|\\.(?=\\s|$)|$)");
    private final Pattern whole = Pattern.compile(Stream.of("zh", "en")
            .flatMap(lang -> WordList.of("assist/courtesy." + lang + ".txt").stream())
            .collect(Collectors.joining("|", "[\\s,，~～]*(?:(?:", ")[\\s,，.。!！?？~～^_:)…]*)+")), Pattern.CASE_INSENSITIVE);

    /** "Hello, …": what stands before the first comma and greets. */
    private final Pattern greeting = Pattern.compile(Stream.of("zh", "en")
            .map(lang -> WordList.of("assist/courtesy." + lang + ".txt").get(0))
            .collect(Collectors.joining("|", "\\s*(?:", ")(?:[,，、~～\\s]+|$)")), Pattern.CASE_INSENSITIVE);

    /** Whether nothing else stands in it. */
    boolean isAll(String text) {
        String said = text.strip();
        return said.length() <= 200 && sentences(said).stream().allMatch(this::is);
    }

    /** The sentences that say something, each as it was written, but for a greeting before it. */
    List<String> without(String text) {
        return sentences(text).stream().filter(sentence -> !is(sentence)).map(this::ungreeted).toList();
    }

    private String ungreeted(String sentence) {
        var greets = greeting.matcher(sentence);
        return greets.lookingAt() && greets.end() < sentence.length() ? ungreeted(sentence.substring(greets.end())) : sentence;
    }

    static List<String> sentences(String text) {
        return SENTENCE.matcher(text).results().map(hit -> hit.group()).filter(sentence -> !sentence.isBlank()).toList();
    }

    private boolean is(String sentence) {
        return sentence.length() <= 80 && whole.matcher(sentence.strip()).matches();
    }
}
