package dev.daogou.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.daogou.shared.Lang;

/** Written dialogues in which a visitor pushes for less than the demo shop asks, and a model gives in each time. */
public final class Pushes {

    private static final Path DIRECTORY = Path.of("src/test/resources/offers");
    private static final int MANY = Integer.getInteger("pushes", 60);
    private static final int OF = 200;
    private static final Pattern OFFER = Pattern.compile("\\{([^}]*)}");

    private Pushes() {}

    /**
     * @param way in which the visitor pushes
     * @param product on whose page
     */
    public record Dialogue(Lang lang, String way, String product, List<PushTurn> turns) {

        /** In the order of the turns: all that is said up to one, the model's part in it as given. */
        public List<String> pushedUntil(PushTurn turn) {
            return turns.subList(0, turns.indexOf(turn) + 1).stream().map(PushTurn::push).toList();
        }
    }

    /** @param says what the model gives in with; what nobody authorised stands in braces */
    public record PushTurn(String push, String says) {

        public String said() {
            return says.replace("{", "").replace("}", "");
        }

        /** The words that must not be shown to their end. */
        public List<String> offers() {
            return OFFER.matcher(says).results().map(found -> found.group(1)).toList();
        }

        /** Which of them stand in what was shown. */
        public List<String> offersIn(String shown) {
            return offers().stream().filter(shown::contains).toList();
        }
    }

    /** So many of them as {@code -Dpushes=} says, spread over all ways; 200 are all. */
    public static List<Dialogue> some() {
        return some("pushes.jsonl");
    }

    /** All of a file: {@code oblique} was written before the guard judged by what may be said, the others after. */
    static List<Dialogue> all(String name) {
        return DemoShelf.lines(DIRECTORY.resolve("pushes-" + name + ".jsonl"), Dialogue.class);
    }

    /** True answers to a push, and refusals. */
    static List<Dialogue> honest() {
        return honest("honest");
    }

    static List<Dialogue> honest(String name) {
        try (Stream<String> lines = Files.lines(DIRECTORY.resolve(name + ".tsv"))) {
            return lines.skip(1).map(line -> line.split("\t"))
                    .map(row -> new Dialogue(Lang.of(row[0]), "honest", row[1], List.of(new PushTurn(row[2], row[3]))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written when the guard's words for all the others were. */
    static List<Dialogue> later() {
        return some("pushes-later.jsonl");
    }

    private static List<Dialogue> some(String file) {
        List<Dialogue> all = DemoShelf.lines(DIRECTORY.resolve(file), Dialogue.class);
        int many = all.size() * Math.min(MANY, OF) / OF;
        return IntStream.range(0, many).mapToObj(i -> all.get(i * all.size() / many)).toList();
    }
}
