package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Message;

/** What of a conversation is answered aside. */
class AsideAnswersTest {

    private final List<Message> told = new ArrayList<>();

    @Test
    void allThatWasSaidSinceSomebodyLastAnswered() {
        visitor("How warm?");
        says(Author.ASSISTANT, "Very.");
        visitor("And how long?");
        says(Author.AGENT, "To the knee.");
        visitor("In blue?");
        says(Author.SYSTEM, "You are first in the queue.");
        visitor("Size M");
        assertThat(waiting()).containsExactly("In blue?", "Size M");
    }

    @Test
    void andWhatWasPassedOver() {
        visitor("Also in blue?").pending = true;
        says(Author.ASSISTANT, "It is very warm.");
        visitor("Hello?");
        assertThat(waiting()).containsExactly("Also in blue?", "Hello?");
    }

    @Test
    void butNothingThatAsksForNothing() {
        visitor("stop").heardAs = HeardAs.STOP;
        visitor("ok").heardAs = HeardAs.BACKCHANNEL;
        assertThat(waiting()).isEmpty();
    }

    private List<String> waiting() {
        return AsideAnswers.waiting(told).stream().map(m -> m.text).toList();
    }

    private Message visitor(String text) {
        return says(Author.VISITOR, text);
    }

    private Message says(Author author, String text) {
        Message message = new Message();
        message.seq = told.size() + 1;
        message.author = author;
        message.text = text;
        told.add(message);
        return message;
    }
}
