package dev.daogou.merchant;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The demo shop's doors are open; its data is the tests' own. */
public class DemoOn implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("daogou.demo", "true", "daogou.knowledge-dir", "src/test/resources/demo-shop");
    }
}
