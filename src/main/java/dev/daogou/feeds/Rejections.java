package dev.daogou.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in Chinese why a row was rejected. The places that find it say it in English, many of them for other doors, too; the file
 * {@code feeds/rejections.zh.txt} has each of these sentences with its translation.
 */
final class Rejections {

    private static final String FILE = "feeds/rejections.zh.txt";
    private static final String ANYTHING = "{}";
    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d)}");

    /** @param known its longest piece, by which most sentences are seen at a glance to be others */
    record Sentence(String written, String known, Pattern english, String chinese) {

        static Sentence of(String written, String chinese) {
            List<String> pieces = Arrays.asList(written.split(Pattern.quote(ANYTHING), -1));
            String longest = pieces.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
            String pattern = pieces.stream().map(Pattern::quote).collect(Collectors.joining("(.*?)"));
            return new Sentence(written, longest, Pattern.compile(pattern, Pattern.DOTALL), chinese);
        }

        Optional<String> fits(String message) {
            Matcher english = this.english.matcher(message);
            return message.contains(known) && english.matches()
                    ? Optional.of(NUMBERED.matcher(chinese)
                            .replaceAll(place -> Matcher.quoteReplacement(english.group(Integer.parseInt(place.group(1))))))
                    : Optional.empty();
        }
    }

    static final List<Sentence> SENTENCES = read();

    private Rejections() {}

    /** @return empty for a sentence that nobody has translated */
    static Optional<String> inChinese(String message) {
        return SENTENCES.stream().flatMap(sentence -> sentence.fits(message).stream()).findFirst();
    }

    private static List<Sentence> read() {
        try (var in = Rejections.class.getClassLoader().getResourceAsStream(FILE)) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\n{2,}"))
                    .filter(pair -> !pair.startsWith("#")).map(pair -> pair.strip().split("\\n"))
                    .map(pair -> Sentence.of(pair[0], pair[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
