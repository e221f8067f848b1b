package dev.daogou.intent;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.shared.Lang;

/**
 * Reads a message by rules alone: no model, no embedding, no state, well under a millisecond. The words are in
 * {@code intent/*.txt}; see {@link Lexicon} for how they are written.
 */
@ApplicationScoped
public class IntentReader {

    private final PriceRules price = new PriceRules();
    private final IntentRules topics = new IntentRules();
    private final MoodRules moods = new MoodRules();
    private final PleaRules pleas = new PleaRules();

    /** @param lang the conversation's language, which counts only where the text has no letters; may be {@code null} */
    public Reading read(String text, Lang lang) {
        Text ready = Text.of(text, lang);
        MoodRules.Heard mood = moods.read(ready);
        List<Plea> pleading = pleas.read(ready, mood.anger());
        boolean wantsHuman = pleading.stream().anyMatch(plea -> plea.kind() == Plea.Kind.WANTS_HUMAN);
        return new Reading(price.read(ready), topics.read(ready, wantsHuman), wantsHuman, mood.mood(), pleading);
    }

    /** Reads a conversation, oldest line first; only what the visitor said counts. */
    public ConversationReading over(List<Line> lines) {
        List<String> said = lines.stream().filter(line -> line.author() == Author.VISITOR).map(Line::text).toList();
        return together(said, said.stream().map(text -> read(text, null)).toList());
    }

    /** What a visitor's messages say together, oldest first. @param readings one for each of what was said */
    public ConversationReading together(List<String> said, List<Reading> readings) {
        return Accumulation.of(said, readings);
    }
}
