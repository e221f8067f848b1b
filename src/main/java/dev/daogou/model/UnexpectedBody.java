package dev.daogou.model;

/** The upstream answered 200 with something that is no answer of a model: a captive portal's page, a proxy's form. */
final class UnexpectedBody extends RuntimeException {

    UnexpectedBody(String what) {
        super("The model's address answered with " + what + "; is its configured base-url right?");
    }
}
