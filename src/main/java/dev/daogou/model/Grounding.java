package dev.daogou.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.shared.Lang;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;

/**
 * What the grounded composer composes from. It rides on the last user message and is never sent over the wire: a remote model
 * sees the same sources as text in its prompt.
 *
 * @param question what the visitor asks, as a self-contained text
 * @param lang     the language to answer in; null: the question's
 * @param sources  most relevant first
 * @param carried  what is asked in the words of another language, for sources written in it; each in one language
 */
public record Grounding(String question, Lang lang, List<Source> sources, List<String> carried) {

    public static final String ATTRIBUTE = "daogou.grounding";

    public Grounding {
        lang = lang == null ? Lang.ofText(question) : lang;
        sources = List.copyOf(sources);
        carried = List.copyOf(carried);
    }

    public Grounding(String question, Lang lang, List<Source> sources) {
        this(question, lang, sources, List.of());
    }

    /** The same question in words of this language, of the sources that are written in it. */
    Grounding in(Lang other, String words) {
        return new Grounding(words, other, sources.stream().filter(source -> Lang.ofText(source.text()) == other).toList());
    }

    /** A user message with this grounding on it. */
    public UserMessage on(UserMessage message) {
        Map<String, Object> attributes = new HashMap<>(message.attributes());
        attributes.put(ATTRIBUTE, this);
        return message.toBuilder().attributes(attributes).build();
    }

    /**
     * The grounding of the last user message; one without sources when it bears none.
     *
     * @throws IllegalArgumentException when there is no user message with one text
     */
    static Grounding of(List<ChatMessage> messages) {
        UserMessage last = UserMessage.findLast(messages).filter(UserMessage::hasSingleText)
                .orElseThrow(() -> new IllegalArgumentException("a request needs a user message with one text"));
        Grounding grounding = last.attribute(ATTRIBUTE, Grounding.class);
        return grounding != null ? grounding : new Grounding(last.singleText(), null, List.of());
    }
}
