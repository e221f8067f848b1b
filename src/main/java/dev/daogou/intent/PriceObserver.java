package dev.daogou.intent;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.MessageObserver;

/**
 * Every visitor's message is stored with what its words alone say of the price, so that an agent sees it beside them. What it
 * follows would have to be read first, and a message is kept before anything else is done about it.
 */
@ApplicationScoped
class PriceObserver implements MessageObserver {

    private final IntentReader reader;
    private final ObjectMapper json;

    PriceObserver(IntentReader reader, ObjectMapper json) {
        this.reader = reader;
        this.json = json;
    }

    @Override
    public void visitorSaid(Conversation conversation, Message message) {
        message.priceSensitivity = json.valueToTree(reader.read(message.text, conversation.lang).priceSensitivity());
    }
}
