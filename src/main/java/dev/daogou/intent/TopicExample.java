package dev.daogou.intent;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that a shop's visitors say, and what the shop calls its topic.
 *
 * @param label the shop's own name of the topic
 * @param intent which of ours it is, where questions of it are to go the way of that; {@code null} for one that is none of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TopicExample(String text, String label, IntentName intent) {}
