package dev.daogou.intent;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.MessageObserver;

/** Every visitor's message is stored with its price sensitivity, so that an agent sees it beside the words. */
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
