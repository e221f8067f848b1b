package dev.daogou.intent;

/**
 * What a conversation so far says, its latest messages counting most.
 *
 * @param intent of the latest visitor message that had one a rule spoke for
 * @param wantsHuman whether a person is wished for and no later message took it back
 * @param mood of the last three visitor messages, the worst of them
 * @param repeats how often the latest visitor message had been said before, in the same or nearly the same words
 */
public record ConversationReading(PriceSensitivity priceSensitivity, Intent intent, boolean wantsHuman, Mood mood,
        int repeats) {}
