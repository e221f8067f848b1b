package dev.daogou.upstream;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with a scripted reranker. */
public class WithReranker implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Resource.class));
    }

    /** Starts it and points {@code daogou.rerank} at it. */
    public static class Resource implements QuarkusTestResourceLifecycleManager {

        private ScriptedUpstream upstream;

        @Override
        public Map<String, String> start() {
            upstream = ScriptedUpstream.start();
            return Map.of("daogou.rerank.base-url", upstream.baseUrl(), "daogou.rerank.api-key", "test", "daogou.rerank.model",
                    // The limit is what is tested, on a machine that is busy with other tests.
                    "scripted", "daogou.rerank.timeout", "3s", "daogou.rerank.breaker-delay", "1s");
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
}
