package dev.daogou.model;

import java.util.concurrent.Executor;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.daogou.model.LlmConfig.Provider;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;

/** The chat models of this deployment. Made at start, so that a wrong configuration ends the start and not the first answer. */
@ApplicationScoped
@Startup
public class ChatModels {

    private final HttpClient http;
    private final ChatModelHandle grounded;
    private final ChatModelHandle current;

    /** @throws IllegalStateException naming the property that the provider needs and does not have */
    @Inject
    public ChatModels(LlmConfig config, Prompts prompts, Vertx vertx) {
        Executor workers = task -> vertx.executeBlocking(() -> {
            task.run();
            return null;
        }, false);
        grounded = new LangChainHandle(Provider.GROUNDED.code(), GroundedComposer.NAME, false,
                new GroundedComposer(prompts, workers));
        http = vertx.createHttpClient(
                // No lingering: what a stopped call has not got rid of yet is not sent after all.
                new HttpClientOptions().setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis())).setSoLinger(0),
                new PoolOptions().setHttp1MaxSize(config.maxConnections()));
        current = config.provider() == Provider.GROUNDED ? grounded : remote(config);
    }

    private ChatModelHandle remote(LlmConfig config) {
        Providers providers = new Providers(config, new StoppableHttpClientBuilder(http, config.connectTimeout()));
        return new LangChainHandle(config.provider().code(), providers.modelName(), true, providers.model());
    }

    /** The configured provider's model, or the grounded composer. */
    public ChatModelHandle current() {
        return current;
    }

    /** The built-in composer: no network, no key, never fails. */
    public ChatModelHandle grounded() {
        return grounded;
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
