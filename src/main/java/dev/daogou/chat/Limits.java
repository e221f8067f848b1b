package dev.daogou.chat;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Said;
import dev.daogou.shared.Problem;
import io.quarkus.scheduler.Scheduled;

/** Refuses too much before anything of it is stored. */
@ApplicationScoped
class Limits {

    private final LimitsConfig config;
    private final Buckets conversations;
    private final Buckets messages;
    private final Buckets frames;

    Limits(LimitsConfig config) {
        this.config = config;
        this.conversations = new Buckets(config.conversationsPerMinute());
        this.messages = new Buckets(config.messagesPerMinute());
        this.frames = new Buckets(config.framesPerMinute());
    }

    /** @throws Problem 429 */
    void conversation(String address) {
        refuse(conversations.take(address), "Too many conversations from this address.");
    }

    /** @throws Problem 429 for too many, 413 for too long, 400 for none */
    void message(String cid, Said said) {
        String text = said.text();
        if (text == null || text.isBlank() && said.pictures().isEmpty()) {
            throw Problem.badField("text", "must not be empty");
        }
        if (config.textLength() > 0 && text.length() > config.textLength()) {
            throw Problem.tooLarge("A message may have " + config.textLength() + " characters; this one has " + text.length()
                    + ".");
        }
        refuse(messages.take(cid), "Too many messages in this conversation.");
    }

    /** @throws Problem 429 */
    void frame(String cid) {
        refuse(frames.take(cid), "Too many frames in this conversation.");
    }

    @Scheduled(every = "60s")
    void sweep() {
        conversations.sweep();
        messages.sweep();
        frames.sweep();
    }

    private static void refuse(Duration wait, String detail) {
        if (!wait.isZero()) {
            throw Problem.tooMany(detail, wait);
        }
    }
}
