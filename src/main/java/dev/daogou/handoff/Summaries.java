package dev.daogou.handoff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.intent.ConversationReading;
import dev.daogou.intent.IntentReader;
import dev.daogou.shared.Lang;

/** Makes the summary an agent finds; deterministic, no model. */
@ApplicationScoped
public class Summaries {

    /** Far enough back for the accumulated reading; its decay has forgotten what lies before. */
    private static final int READ = 60;
    private static final int LAST_LINES = 8;
    private static final int OWN_WORDS = 3;
    private static final int LONGEST_LINE = 400;

    private final IntentReader reader;

    Summaries(IntentReader reader) {
        this.reader = reader;
    }

    HandoffSummary of(Conversation conversation, HandoffReason reason) {
        return of(conversation, reason, Message.before(conversation.id, Long.MAX_VALUE, READ));
    }

    /**
     * The same of a conversation as it is now, whether a person is needed in it or not.
     *
     * @param reason of its open case, or {@code null}
     * @param messages the end of it, oldest first
     */
    public HandoffSummary of(Conversation conversation, HandoffReason reason, List<Message> messages) {
        ConversationReading read = reader.over(messages.stream().map(Message::line).toList());
        return new HandoffSummary(reason, because(reason), evidence(reason, messages), ownWords(messages),
                productInFocus(conversation, messages),
                tail(messages, LAST_LINES).stream()
                        .map(m -> new HandoffSummary.Said(m.author, m.text.isEmpty() ? "🖼" : cut(m.text))).toList(),
                read.priceSensitivity(), read.intent(), read.mood(), read.repeats());
    }

    private static Map<String, String> because(HandoffReason reason) {
        if (reason == null) {
            return null;
        }
        Map<String, String> words = new TreeMap<>();
        Arrays.stream(Lang.values()).forEach(lang -> words.put(lang.code(), reason.inWords(lang)));
        return words;
    }

    private List<String> evidence(HandoffReason reason, List<Message> messages) {
        Message last = messages.stream().filter(m -> m.author == Author.VISITOR).reduce((first, second) -> second).orElse(null);
        if (last == null || reason == null) {
            return List.of();
        }
        // What was said in one breath was answered by one turn.
        String said = messages.stream()
                .filter(m -> m == last || m.author == Author.VISITOR && m.tid != null && m.tid.equals(last.tid))
                .map(m -> m.text).collect(Collectors.joining("\n"));
        return Cause.of(reason, reader.read(said, null), cut(said)).evidence();
    }

    private static List<String> ownWords(List<Message> messages) {
        return tail(messages.stream().filter(m -> m.author == Author.VISITOR && !m.text.isBlank())
                .map(m -> cut(m.text)).toList(), OWN_WORDS);
    }

    /** The product page the visitor is on, else the last product the assistant showed. */
    private static String productInFocus(Conversation conversation, List<Message> messages) {
        if (conversation.page != null && conversation.page.productId() != null) {
            return conversation.page.productId();
        }
        return messages.stream().filter(m -> m.reply != null && m.reply.products() != null && !m.reply.products().isEmpty())
                .reduce((first, second) -> second).map(m -> m.reply.products().get(0).id()).orElse(null);
    }

    private static <T> List<T> tail(List<T> list, int count) {
        return list.subList(Math.max(0, list.size() - count), list.size());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
    }
}
