package dev.daogou.upstream;

import java.util.Map;

/** A scripted reranker, and consoles that are given up soon: what one class each asks for, in one start of the application. */
public class Sundries extends WithReranker {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("daogou.console.heartbeat", "1s", "daogou.console.silence", "4s");
    }
}
