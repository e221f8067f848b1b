package dev.daogou.conversation;

import java.util.List;

/**
 * A conversation and the last of what was said in it, as they stood at one moment.
 *
 * @param messages oldest first
 * @param effects the journal, where one of the messages was cut off; else empty
 */
public record Newest(Conversation conversation, List<Message> messages, List<Effect> effects) {

    /** What prompts see of a message. A reply says of itself what was done, unless it was cut off before. */
    public Line line(Message message) {
        String done = message.author != Author.ASSISTANT || !message.interrupted
                ? null
                : effects.stream().filter(e -> e.state == ToolPhase.COMMITTED && e.runTid.equals(message.tid))
                        .map(e -> e.name + " " + e.arguments).findFirst().orElse(null);
        return done == null ? message.line() : new Line(message.author, message.text, true, done, message.reply);
    }
}
