package dev.daogou.model;

/** No response came: refused, unresolved, or closed before its headers. */
final class UpstreamUnreachable extends RuntimeException {

    UpstreamUnreachable(Throwable cause) {
        super("The model's address could not be reached: " + cause.getMessage(), cause);
    }
}
