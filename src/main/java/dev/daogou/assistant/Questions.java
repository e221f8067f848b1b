package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Newest;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Preceding;
import dev.daogou.shared.Lang;

/** Puts a question together from what is stored of a conversation. */
@ApplicationScoped
class Questions {

    /** What a prompt can use of a conversation; older lines cost tokens and change little. */
    static final int LINES = 40;

    private final IntentReader reader;

    Questions(IntentReader reader) {
        this.reader = reader;
    }

    /** @param asks which of the visitor's messages are to be answered; the question has none when there is no such message */
    Question of(String shop, Newest newest, Predicate<Message> asks) {
        Conversation conversation = newest.conversation();
        Predicate<Message> asked = message -> message.author == Author.VISITOR && asks.test(message);
        List<Message> told = newest.messages();
        List<Message> asking = told.stream().filter(asked).toList();
        List<String> texts = texts(asking);
        List<Line> history = joined(
                told.stream().filter(m -> !asked.test(m) && !waitsElsewhere(m)).map(newest::line).toList());
        String text = text(texts);
        return new Question(shop, conversation.id, texts, history.isEmpty() ? spoken(text, conversation.lang) : null,
                conversation.page, history, conversation.customerId,
                reader.read(text, conversation.lang, Preceding.after(history)))
                .withPictures(asking.stream().mapToInt(m -> m.line().pictures()).sum())
                .inQueue(conversation.floor == Floor.QUEUE).by(conversation.visitorId);
    }

    static String text(List<String> messages) {
        return messages.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    /** Where pictures are all that came, one that is empty. */
    private static List<String> texts(List<Message> asking) {
        List<String> texts = asking.stream().map(m -> m.text).filter(text -> !text.isBlank()).toList();
        return texts.isEmpty() && !asking.isEmpty() ? List.of("") : texts;
    }

    /** The window's language counts only for a first message too short to have one of its own, like a product's name. */
    private static Lang spoken(String text, Lang window) {
        return Lang.ofText(text) == Lang.EN && text.strip().split("\\s+").length < 3 ? window : null;
    }

    private static boolean waitsElsewhere(Message message) {
        return message.author == Author.VISITOR && message.pending;
    }

    /** Where a reply was cut before a word of it was seen, what the visitor said stands together again. */
    static List<Line> joined(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            Line last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.author() == Author.VISITOR && line.author() == Author.VISITOR) {
                joined.set(joined.size() - 1, new Line(Author.VISITOR, text(List.of(last.text(), line.text())), false, null,
                        null, last.pictures() + line.pictures()));
            } else {
                joined.add(line);
            }
        }
        return joined.stream().collect(Collectors.toUnmodifiableList());
    }
}
