package dev.daogou.chat;

import java.util.Map;
import java.util.Set;

import dev.daogou.assistant.HandDriven;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with answers given by the test's own hand. */
public class ByHand implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(HandDriven.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("daogou.chat.quiet", "250ms", "daogou.limits.messages-per-minute", "12",
                "daogou.limits.frames-per-minute", "12",
                "daogou.limits.conversations-per-minute", "0");
    }
}
