package dev.daogou.model;

/** The upstream ended before its answer did: a lost connection, or a stream that merely stops. */
final class UpstreamCut extends RuntimeException {

    UpstreamCut(String message) {
        super(message);
    }

    UpstreamCut(String message, Throwable cause) {
        super(message, cause);
    }
}
