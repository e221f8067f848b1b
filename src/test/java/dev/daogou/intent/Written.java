package dev.daogou.intent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Sentences and conversations of our own, as {@code intent/README.md} of the test's resources describes them.
 *
 * @param half {@code fit} or {@code held}
 */
record Written(List<Utterance> utterances, List<Talk> talks) {

    private static final Path FILES = Path.of("src/test/resources/intent");

    record Utterance(String text, PriceLevel level) {}

    /** @param signal whether it shows that the price matters */
    record Said(Utterance utterance, boolean signal) {}

    record Talk(String id, boolean sensitive, List<Said> said) {}

    static Written half(String half) {
        try {
            List<Utterance> utterances = utterances(half);
            List<Talk> talks = new ArrayList<>();
            for (String line : Files.readAllLines(FILES.resolve("conversations." + half + ".jsonl"))) {
                talks.add(talk(new ObjectMapper().readTree(line)));
            }
            return new Written(utterances, talks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people say who want nothing of a price, of which the fitted half has little. */
    static List<Utterance> more() throws IOException {
        return utterances("more");
    }

    private static List<Utterance> utterances(String which) throws IOException {
        return Files.readAllLines(FILES.resolve("utterances." + which + ".tsv")).stream().skip(1)
                .map(line -> line.split("\t")).map(cells -> new Utterance(cells[3], level(cells[1]))).toList();
    }

    private static Talk talk(JsonNode talk) {
        List<Said> said = new ArrayList<>();
        talk.get("messages").forEach(message -> {
            if (message.get("author").asText().equals("visitor")) {
                said.add(new Said(new Utterance(message.get("text").asText(), level(message.get("level").asText())),
                        message.has("signal")));
            }
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
