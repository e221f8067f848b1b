package dev.daogou.model;

/** Ends a guarded attempt that its caller has stopped, or that is over for another reason; nobody is told. */
final class CallStopped extends RuntimeException {

    CallStopped() {
        super("stopped", null, false, false);
    }
}
