package dev.daogou.intent;

import java.util.Set;

/**
 * What a conversation so far says, its latest messages counting most.
 *
 * @param intent of the latest visitor message that had one a rule spoke for
 * @param wantsHuman whether a person is wished for and no later message took it back
 * @param mood of the last three visitor messages, the worst of them
 * @param repeats how often the latest visitor message had been said before, in the same or nearly the same words
 */
public record ConversationReading(PriceSensitivity priceSensitivity, Intent intent, boolean wantsHuman, Mood mood,
        int repeats) {

    /** Who weighs like this asks nobody to give in. */
    private static final Set<String> WEIGHING = Set.of("budget", "value", "cheaper_one", "wait");

    /** Whether a seller is asked to give in: to a bargain, or to terms that another shop or a deal is said to have. */
    public boolean asksForLess() {
        return switch (priceSensitivity.level()) {
            case NONE, CURIOUS -> false;
            case COMPARING -> priceSensitivity.signals().stream().map(Signal::kind).anyMatch(kind -> !WEIGHING.contains(kind));
            case BARGAINING -> true;
        };
    }
}
