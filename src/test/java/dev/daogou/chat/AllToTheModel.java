package dev.daogou.chat;

import java.util.Map;

import dev.daogou.upstream.WithUpstream;

/** Every message goes to a scripted provider at once, however often it failed; an empty room is given up soon. */
public class AllToTheModel extends WithUpstream {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("daogou.assistant.routes", "llm", "daogou.chat.quiet", "0", "daogou.chat.orphan-after", "3s",
                "daogou.llm.breaker-calls", "1000");
    }
}
