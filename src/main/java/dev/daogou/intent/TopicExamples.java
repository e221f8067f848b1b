package dev.daogou.intent;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What the current shop teaches: sentences of its visitors and what it calls their topics. */
@ApplicationScoped
public class TopicExamples {

    /** @param sentences of all languages */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Topic(String label, IntentName intent, int sentences) {}

    /** How far the sentences of a language are learnt. */
    public enum State {
        /** Vectors are being made or weights fitted; until then messages are read as before. */
        LEARNING,
        READY,
        /** There are fewer than two topics in this language: its messages are read by the rules alone. */
        TOO_FEW;

        @JsonValue
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Language(Lang lang, int sentences, State state) {}

    /**
     * @param examples in the order in which they were sent
     * @param topics in the order in which they come first
     * @param languages those that there are sentences in
     */
    public record Standing(List<TopicExample> examples, List<Topic> topics, List<Language> languages) {}

    private final TopicRows rows;
    private final TaughtShops taught;
    private final CurrentShop shop;
    private final Clock clock;

    TopicExamples(TopicRows rows, TaughtShops taught, CurrentShop shop, Clock clock) {
        this.rows = rows;
        this.taught = taught;
        this.shop = shop;
        this.clock = clock;
    }

    public Standing standing() {
        List<TopicExample> examples = rows.all();
        Map<String, Integer> sentences = new LinkedHashMap<>();
        examples.forEach(example -> sentences.merge(example.label(), 1, Integer::sum));
        Map<String, IntentName> intents = Taught.intents(examples);
        return new Standing(examples,
                sentences.entrySet().stream()
                        .map(topic -> new Topic(topic.getKey(), intents.get(topic.getKey()), topic.getValue())).toList(),
                Arrays.stream(Lang.values()).map(lang -> language(lang, examples)).filter(of -> of.sentences() > 0).toList());
    }

    private Language language(Lang lang, List<TopicExample> examples) {
        int sentences = (int) examples.stream().filter(example -> Lang.ofText(example.text()) == lang).count();
        return new Language(lang, sentences, sentences == 0 ? State.TOO_FEW : taught.state(lang));
    }

    /**
     * Replaces all of them; they are learnt in the background, and until then what was learnt before counts.
     *
     * @throws Problem 400 naming each row and field at fault; then nothing is changed
     */
    public void replace(List<TopicRules.Numbered> examples) {
        List<TopicExample> sound = TopicRules.checked(examples);
        QuarkusTransaction.requiringNew().run(() -> {
            Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop"));
            rows.replace(sound, Ids.fresh("t_"), clock.instant());
        });
        taught.changed();
    }

    /** From now on messages are read as if nothing had ever been taught. */
    public void clear() {
        QuarkusTransaction.requiringNew().run(rows::clear);
        taught.forgotten();
    }
}
