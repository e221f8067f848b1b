package dev.daogou.upstream;

import java.util.List;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The application with a scripted model provider: {@code @QuarkusTest @TestProfile(WithUpstream.class)} and a field
 * {@code ScriptedUpstream upstream;}. The upstream outlives a test; call {@link ScriptedUpstream#reset()} before each.
 */
public class WithUpstream implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(UpstreamResource.class));
    }
}
