package dev.daogou.conversation;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.conversation.ConversationEvent.Durable;

/** Writing a hundred thousand conversations as JSON and reading them back is not what is looked at here. */
final class Remembering extends ObjectMapper {
    private final Map<String, Object> all = new HashMap<>();

    @Override
    public String writeValueAsString(Object value) {
        String key = Integer.toString(all.size());
        all.put(key, value);
        return key;
    }

    @Override
    public <T> T readValue(String key, Class<T> type) {
        return type.cast(all.get(key));
    }

    Durable event(LoggedEvent logged) {
        return (Durable) all.get(logged.payload);
    }
}
