package dev.daogou.intent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;

/**
 * Sentences and conversations of our own, as {@code intent/README.md} of the test's resources describes them.
 *
 * @param half {@code fit} or {@code held}
 */
record Written(List<Utterance> utterances, List<Talk> talks) {

    private static final Path FILES = Path.of("src/test/resources/intent");

    /** @param before what it follows, in a conversation */
    record Utterance(String text, PriceLevel level, Preceding before) {

        Utterance(String text, PriceLevel level) {
            this(text, level, Preceding.UNKNOWN);
        }
    }

    /** @param signal whether it shows that the price matters */
    record Said(Utterance utterance, boolean signal) {}

    record Talk(String id, boolean sensitive, List<Said> said) {}

    static Written half(String half) {
        try {
            return new Written(utterances(half), talks(half));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that may be fitted on; what somebody also says in the other half, such as thanks, is not. */
    static List<Utterance> fitted() throws IOException {
        List<Utterance> all = new ArrayList<>(half("fit").utterances());
        for (String more : List.of("more", "wide")) {
            all.addAll(utterances(more));
        }
        for (String talks : List.of("fit", "wide")) {
            talks(talks).forEach(talk -> talk.said().forEach(said -> all.add(said.utterance())));
        }
        Set<String> held = new HashSet<>(half("held").texts());
        all.removeIf(said -> held.contains(said.text()));
        return all;
    }

    private static List<Utterance> utterances(String which) throws IOException {
        return Files.readAllLines(FILES.resolve("utterances." + which + ".tsv")).stream().skip(1)
                .map(line -> line.split("\t")).map(cells -> new Utterance(cells[3], level(cells[1]))).toList();
    }

    private static List<Talk> talks(String which) throws IOException {
        List<Talk> talks = new ArrayList<>();
        for (String line : Files.readAllLines(FILES.resolve("conversations." + which + ".jsonl"))) {
            talks.add(talk(new ObjectMapper().readTree(line)));
        }
        return talks;
    }

    private static Talk talk(JsonNode talk) {
        List<Said> said = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        talk.get("messages").forEach(message -> {
            String text = message.get("text").asText();
            Author author = Author.valueOf(message.get("author").asText().toUpperCase(Locale.ROOT));
            if (author == Author.VISITOR) {
                said.add(new Said(new Utterance(text, level(message.get("level").asText()), Preceding.after(lines)),
                        message.has("signal")));
            }
            lines.add(new Line(author, text, false));
        });
        return new Talk(talk.get("id").asText(), talk.get("label").asText().equals("price_sensitive"), said);
    }

    private static PriceLevel level(String code) {
        return PriceLevel.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Every text, in order. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(utterances.stream().map(Utterance::text).toList());
        talks.forEach(talk -> talk.said().forEach(said -> texts.add(said.utterance().text())));
        return texts;
    }
}
