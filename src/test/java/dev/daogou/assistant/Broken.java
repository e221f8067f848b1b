package dev.daogou.assistant;

/** A rule did not hold. An error, so that nothing that is played takes it for a failure of its own. */
final class Broken extends AssertionError {

    /** The rule, without what it was broken by. */
    final String rule;

    Broken(String rule, String how) {
        super(how);
        this.rule = rule;
    }
}
