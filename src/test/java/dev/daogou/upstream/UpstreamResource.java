package dev.daogou.upstream;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Starts a scripted upstream, points {@code daogou.llm} at it, and gives it to the test's field of that type. */
public class UpstreamResource implements QuarkusTestResourceLifecycleManager {

    private ScriptedUpstream upstream;

    @Override
    public Map<String, String> start() {
        upstream = ScriptedUpstream.start();
        return Map.of("daogou.llm.provider", "openai", "daogou.llm.base-url", upstream.baseUrl(), "daogou.llm.api-key",
                "test", "daogou.llm.model", "scripted");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(upstream, new TestInjector.MatchesType(ScriptedUpstream.class));
    }

    @Override
    public void stop() {
        upstream.close();
    }
}
