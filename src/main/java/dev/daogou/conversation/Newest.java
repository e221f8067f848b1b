package dev.daogou.conversation;

import java.util.List;

/**
 * A conversation and the last of what was said in it, as they stood at one moment.
 *
 * @param messages oldest first
 */
public record Newest(Conversation conversation, List<Message> messages) {}
