package dev.daogou.webhooks;

import java.time.Duration;

/** How a receiver answered. */
sealed interface Answer {

    /** Anything from 200 to 299. */
    record Taken(int status) implements Answer {}

    /** 410: nobody is there any more, and never will be. */
    record Gone() implements Answer {}

    /**
     * @param status null when there was none
     * @param why a sentence for the merchant: the cause, and what helps
     * @param retryAfter when the receiver wants to be asked again, or null
     */
    record Refused(Integer status, String why, Duration retryAfter) implements Answer {}
}
