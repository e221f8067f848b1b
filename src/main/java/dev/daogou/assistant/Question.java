package dev.daogou.assistant;

import java.util.List;
import java.util.stream.Stream;

import dev.daogou.catalog.Recipient;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Page;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Lang;

/**
 * What is to be answered.
 *
 * @param conversationId null when asked outside a conversation
 * @param texts the visitor's messages that one turn answers, in order
 * @param lang the language to answer in, null to go by the texts
 * @param page where the visitor is, or null
 * @param history what was shown before, oldest first; neighbouring lines of the visitor are joined
 * @param customerId set when the shop vouched for the visitor, else null
 * @param reading what the rules read in the texts, or null
 * @param aside whether an agent, who is there already, reads the answer in the visitor's stead
 * @param awaited whether the visitor waits in the queue for a person
 * @param pictures how many came with the texts; the one text is empty where nothing else did
 * @param visitor whose conversation it is asked in, or aside from; {@link Recipient#NOBODY} where there is none
 */
public record Question(String shop, String conversationId, List<String> texts, Lang lang, Page page, List<Line> history,
        String customerId, Reading reading, boolean aside, boolean awaited, int pictures,
        Recipient visitor) {

    public Question(String shop, String conversationId, List<String> texts, Lang lang, Page page, List<Line> history,
            String customerId, Reading reading) {
        this(shop, conversationId, texts, lang, page, history, customerId, reading, false, false, 0, Recipient.NOBODY);
    }

    /** The same, asked by an agent: outside of the conversation, so that nothing is proposed to the visitor. */
    public Question forAnAgent() {
        return new Question(shop, null, texts, lang, page, history, customerId, reading, true, false, pictures,
                visitor);
    }

    Question withPictures(int sent) {
        return new Question(shop, conversationId, texts, lang, page, history, customerId, reading, aside, awaited, sent,
                visitor);
    }

    Question by(String visitorId) {
        return new Question(shop, conversationId, texts, lang, page, history, customerId, reading, aside, awaited, pictures,
                new Recipient(conversationId, visitorId));
    }

    /** The same, asked while a person is waited for. */
    Question inQueue(boolean waits) {
        return new Question(shop, conversationId, texts, lang, page, history, customerId, reading, aside, waits, pictures,
                visitor);
    }

    /** Nothing was said beside the pictures. */
    boolean picturesOnly() {
        return pictures > 0 && texts.stream().allMatch(String::isBlank);
    }

    /** All that the assistant has said, oldest first. */
    List<Line> told() {
        return history.stream().filter(line -> line.author() == Author.ASSISTANT).toList();
    }

    /** The conversation with this question, oldest first. */
    List<Line> lines() {
        return Stream.concat(history.stream(), texts.stream().map(text -> new Line(Author.VISITOR, text, false))).toList();
    }

    /** All that the visitor has said, oldest first. */
    List<String> said() {
        return Stream.concat(history.stream().filter(line -> line.author() == Author.VISITOR).map(Line::text), texts.stream())
                .toList();
    }
}
