package dev.daogou.commands;

import java.net.URI;

/** Nobody answers there. */
final class Unreachable extends CannotRun {

    Unreachable(URI url) {
        super("The service does not answer at " + url + ": start it, or name its address by --url.");
    }
}
