package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.conversation.Page;
import dev.daogou.intent.IntentReader;

/** The demo shop's own questions, as far as its data answer them. */
class DemoFactsTest {

    private final DemoShelf shelf = new DemoShelf(Clock.systemUTC().instant());
    private final Lexicon lexicon = new Lexicon();
    private final Understand understand = new Understand(shelf, lexicon, new FocusFinder(shelf, lexicon), new IntentReader());
    private final Facts facts = new Facts(shelf, Clock.systemUTC());

    @Test
    void whatTheDataSayIsSaidRight() {
        var answered = new ArrayList<String>();
        for (JsonNode asked : DemoShelf.lines(Path.of("knowledge/questions.jsonl"), JsonNode.class)) {
            Understood understood = understand.read(question(asked));
            if (understood.factual() && !understood.products().isEmpty()) {
                String text = facts.say(understood, Cast.phrases(understood.lang())).text();
                asked.get("expect").forEach(part -> assertThat(text).as(asked.toString()).contains(part.asText()));
                answered.add(text);
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(34);
    }

    private static Question question(JsonNode asked) {
        String page = asked.path("productId").asText(null);
        return new Question("default", null, List.of(asked.get("question").asText()), null,
                page == null ? null : new Page(null, page, null), List.of(), null, null);
    }
}
