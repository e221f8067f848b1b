package dev.daogou.assist;

import java.util.Locale;

/** Why a draft ends that nobody can use any more. */
enum DraftEnd {
    /** The visitor has said more, and another one is being made. */
    REPLACED,
    /** The agent has answered. */
    ANSWERED,
    /** The assistant has the floor again. */
    RELEASED,
    /** The conversation is gone. */
    FORGOTTEN,
    /** This process stops. */
    SHUTDOWN;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
