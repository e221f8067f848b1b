package dev.daogou.commands;

/** Why a command cannot do what it was called for; each line of the message is written for the person who has to act on it. */
class CannotRun extends RuntimeException {

    CannotRun(String message) {
        super(message, null, false, false);
    }
}
