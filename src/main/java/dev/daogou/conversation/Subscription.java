package dev.daogou.conversation;

/** Ends what it was given for; ending twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
