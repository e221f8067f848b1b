package dev.daogou.intent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.shared.Lang;

/**
 * Reads a message by rules and by its likeness to what others say, where its vector is known; by rules alone where it is not. No
 * model of language, mostly under a millisecond. The words are in {@code intent/*.txt}; see {@link Lexicon} for how they
 * are written, and {@link PriceModel} and {@link IntentModel} for how they are weighed.
 */
@ApplicationScoped
public class IntentReader {

    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** @param taught names what the shop has taught, which no other shop's is called; {@code null} for nothing */
    private record Said(String text, Lang lang, String taught, Preceding before) {}

    /** @param closely by its vector, too: nothing more will be known */
    private record Before(Reading reading, boolean closely) {}

    /** A conversation is read as a whole with each of its messages, by several who do not know of each other. */
    private final Cache<Said, Before> recent = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final PriceModel price = PriceModel.published();
    private final IntentModel topics = IntentModel.published();
    private final MoodRules moods = new MoodRules();
    private final PleaRules pleas = new PleaRules();
    private final Likeners likeners;

    @Inject
    IntentReader(Likeners likeners) {
        this.likeners = likeners;
    }

    /** One that reads by rules alone. */
    public IntentReader() {
        this(null);
    }

    /**
     * By the vector that a search has made of it, if there is one; makes none.
     *
     * @param lang the conversation's language, which counts only where the text has no letters; may be {@code null}
     */
    public Reading read(String text, Lang lang) {
        return read(text, lang, Preceding.UNKNOWN);
    }

    /** As {@link #read(String, Lang)}, in its place in a conversation. */
    public Reading read(String text, Lang lang, Preceding before) {
        Optional<Taught> taught = likeners == null ? Optional.empty() : likeners.taught(text);
        Said said = new Said(text, lang, taught.map(Taught::revision).orElse(null), before);
        Before known = recent.getIfPresent(said);
        if (known != null && known.closely()) {
            return known.reading();
        }
        Nearness near = likeners == null ? Nearness.UNKNOWN : likeners.known(text, taught);
        if (known == null || near.known()) {
            known = new Before(read(text, lang, before, near), near.known());
            recent.put(said, known);
        }
        return known.reading();
    }

    /** Makes the vectors, and waits for them as long as a search would; from the first that is not given on, reads without. */
    public List<Reading> readClosely(List<String> texts) {
        return readClosely(texts, texts.stream().map(text -> Preceding.UNKNOWN).toList());
    }

    /** As {@link #readClosely(List)}, the lines of a conversation; each as though the visitor had written it. */
    public List<Reading> readConversation(List<Line> lines) {
        return readClosely(lines.stream().map(Line::text).toList(),
                IntStream.range(0, lines.size()).mapToObj(i -> Preceding.after(lines.subList(0, i))).toList());
    }

    private List<Reading> readClosely(List<String> texts, List<Preceding> before) {
        List<Reading> readings = new ArrayList<>(texts.size());
        boolean given = likeners != null;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Nearness near = given && !text.isBlank() ? likeners.of(text) : Nearness.UNKNOWN;
            given &= text.isBlank() || near.known();
            readings.add(read(text, null, before.get(i), near));
        }
        return readings;
    }

    Reading read(String text, Lang lang, Preceding before, Nearness near) {
        Text ready = Text.of(text, lang);
        MoodRules.Heard mood = moods.read(ready);
        List<Plea> pleading = pleas.read(ready, mood.anger());
        boolean wantsHuman = pleading.stream().anyMatch(plea -> plea.kind() == Plea.Kind.WANTS_HUMAN);
        return new Reading(price.read(ready, near, before), topics.read(ready, near, wantsHuman), wantsHuman, mood.mood(),
                pleading);
    }

    /** Each line of the visitor, oldest first, in its place. */
    public List<Reading> each(List<Line> lines) {
        Iterator<Preceding> before = Preceding.each(lines).iterator();
        return lines.stream().filter(line -> line.author() == Author.VISITOR)
                .map(line -> read(line.text(), null, before.next())).toList();
    }

    /** Reads a conversation, oldest line first; only what the visitor said counts. */
    public ConversationReading over(List<Line> lines) {
        return together(lines.stream().filter(line -> line.author() == Author.VISITOR).map(Line::text).toList(), each(lines));
    }

    /** What a visitor's messages say together, oldest first. @param readings one for each of what was said */
    public ConversationReading together(List<String> said, List<Reading> readings) {
        return Accumulation.of(said, readings);
    }
}
