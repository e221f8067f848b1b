package dev.daogou.guard;

/** How a conversation is read, whatever the words. */
public enum Pushing {
    NOT,
    /** Bargains, or holds another shop's terms against ours. */
    SURELY
}
