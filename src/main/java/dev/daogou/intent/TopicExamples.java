package dev.daogou.intent;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

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

    /**
     * @param embedded of how many sentences the vector has been made; with it they are learnt, in a second
     * @param outOfScopeFrom from so many sentences on, what is far from all of them is said to be out of scope
     */
    public record Language(Lang lang, int sentences, int embedded, int outOfScopeFrom, State state) {}

    /**
     * @param examples in the order in which they were sent
     * @param topics in the order in which they come first
     * @param languages those that there are sentences in
     */
    public record Standing(List<TopicExample> examples, List<Topic> topics, List<Language> languages) {}

    /** The same without the sentences, for whoever only looks how far it is. */
    public record Overview(List<Topic> topics, List<Language> languages) {}

    /** @param examples to be taught again by whoever thinks better of it */
    public record Forgotten(List<TopicExample> examples) {}

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
        return new Standing(rows.all(), rows.topics(), languages());
    }

    /** @param label whose examples are wanted; the topics and languages are all of them */
    public Standing standing(String label) {
        return new Standing(of(label), rows.topics(), languages());
    }

    public Overview overview() {
        return new Overview(rows.topics(), languages());
    }

    private List<TopicExample> of(String label) {
        return rows.all().stream().filter(example -> example.label().equals(label)).toList();
    }

    private List<Language> languages() {
        return Arrays.stream(Lang.values()).map(this::language).filter(of -> of.sentences() > 0).toList();
    }

    private Language language(Lang lang) {
        int sentences = rows.sentences(lang);
        return sentences == 0
                ? new Language(lang, 0, 0, Taught.TELLING, State.TOO_FEW)
                : new Language(lang, sentences, taught.embedded(lang), Taught.TELLING, taught.state(lang));
    }

    /**
     * Replaces all of them; they are learnt in the background, and until then what was learnt before counts.
     *
     * @throws Problem 400 naming each row and field at fault; then nothing is changed
     */
    public void replace(List<TopicRules.Numbered> examples) {
        List<TopicExample> sound = TopicRules.checked(examples);
        change(() -> rows.replace(sound));
        taught.changed();
    }

    /**
     * Adds to what is taught: a sentence that is taught already goes to the topic that is named now, and so does a topic to the
     * intent.
     *
     * @throws Problem 400 naming each row and field at fault; then nothing is changed
     */
    public void add(List<TopicRules.Numbered> examples) {
        change(() -> rows.replace(TopicRules.added(rows.all(), examples)));
        taught.changed();
    }

    /** Forgets a topic. One that is left alone is kept, and counts again once there is another. @throws Problem 404 */
    public Forgotten forget(String label) {
        Forgotten[] forgotten = new Forgotten[1];
        change(() -> {
            forgotten[0] = new Forgotten(of(label));
            if (forgotten[0].examples().isEmpty()) {
                throw Problem.notFound("topic");
            }
            rows.forget(label);
        });
        taught.changed();
        return forgotten[0];
    }

    private void change(Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop"));
            rows.begin(Ids.fresh("t_"), clock.instant());
            work.run();
        });
    }

    /** From now on messages are read as if nothing had ever been taught. */
    public void clear() {
        QuarkusTransaction.requiringNew().run(rows::clear);
        taught.forgotten();
    }
}
