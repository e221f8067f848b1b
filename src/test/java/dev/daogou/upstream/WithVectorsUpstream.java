package dev.daogou.upstream;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with a scripted endpoint for vectors, and a field {@code ScriptedUpstream upstream;} in the test. */
public class WithVectorsUpstream implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Resource.class));
    }

    /** Starts it and points {@code daogou.embedding} at it. */
    public static class Resource implements QuarkusTestResourceLifecycleManager {

        private ScriptedUpstream upstream;

        @Override
        public Map<String, String> start() {
            upstream = ScriptedUpstream.start();
            return Map.of("daogou.embedding.provider", "openai", "daogou.embedding.base-url", upstream.baseUrl(),
                    "daogou.embedding.api-key", "test", "daogou.embedding.model", "scripted", "daogou.embedding.retries", "1",
                    // The limit is what is tested, on a machine that is busy with other tests.
                    "daogou.embedding.question-timeout", "3s", "daogou.embedding.breaker-delay", "1s");
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
